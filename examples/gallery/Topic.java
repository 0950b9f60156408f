import module java.base;

/** A page of the gallery: what belongs together. */
record Topic(String title, String icon, List<Demo> demos) {
  String path() {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
