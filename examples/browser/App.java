import runnel.*;

void main() {
  Runnel.run(this::app);
}

record Note(String text, String place, LocalDate day) {}

/** Notes that the visitor's own browser keeps: storage, clipboard, position and files. */
void app(Ui ui) {
  ui.title("Field notes");
  ui.markdown("**Your browser keeps them**: close the page, come back, and they are here.");
  Browser browser = ui.browser();
  Storage storage = ui.storage();
  State<String> place = ui.state("place", "");

  String text = ui.textInput("What do you see?", o -> o.placeholder("Two herons").maxLength(200));
  if (ui.button("Where am I?")) {
    try {
      Position here = ui.spinner("Asking your device", () -> browser.position());
      place.set("%.3f, %.3f".formatted(here.latitude(), here.longitude()));
    } catch (RunnelException e) {
      ui.warning(e.getMessage());
    }
  }
  if (!place.get().isEmpty()) {
    ui.caption("Here: " + place.get());
  }
  List<Note> notes = new ArrayList<>(storage.get("notes", List.of()));
  if (ui.button("Add", o -> o.primary().disabled(text.isBlank()))) {
    notes.add(new Note(text, place.get(), LocalDate.now()));
    storage.put("notes", notes);
  }

  ui.header("Notes");
  var columns = ui.columns(4);
  if (columns.get(0).button("Open a file")) {
    LocalFile file = browser.openFile(o -> o.accept(".csv"));
    if (file != null) {
      notes.addAll(parsed(file.text()));
      storage.put("notes", notes);
      ui.toast("Read " + file.name());
    }
  }
  if (columns.get(1).button("Save as a file")) {
    browser.save("notes.csv", csv(notes));
  }
  if (columns.get(2).button("Copy")) {
    browser.copy(csv(notes));
    ui.toast("Copied");
  }
  if (columns.get(3).button("Forget all")) {
    storage.remove("notes");
    notes.clear();
  }
  if (notes.isEmpty()) {
    ui.info("No notes yet.");
  } else {
    ui.table(notes);
  }
}

String csv(List<Note> notes) {
  return notes.stream()
      .map(note -> note.day() + ";" + note.place() + ";" + note.text().replace('\n', ' ') + "\n")
      .collect(Collectors.joining());
}

List<Note> parsed(String csv) {
  List<Note> notes = new ArrayList<>();
  for (String line : csv.split("\n")) {
    String[] parts = line.strip().split(";", 3);
    if (parts.length == 3) {
      notes.add(new Note(parts[2], parts[1], LocalDate.parse(parts[0])));
    }
  }
  return notes;
}
