package runnel.browser.check;

import java.util.HashMap;
import java.util.Map;

/**
 * What to use instead of what is missing. The table is by name: of a member, else of its class,
 * else of a package around it. It does not say what is missing: that is found.
 *
 * @param code the group: a page in docs/errors
 * @param instead what to do
 */
record Advice(String code, String instead) {
  private static final Map<String, Advice> TABLE = new HashMap<>();
  private static final Advice NONE =
      new Advice("RNB001", "write it with what the browser has: see docs/browser.md");
  private static final Advice NO_LIBRARY =
      new Advice("RNB010", "name the library that has it: //DEPS group:artifact:version");

  private static final String RESOURCE =
      "put the file beside App.java and read it with getClass().getResourceAsStream(\"data.csv\")";
  private static final String KEEP = "keep it in ui.state(...), or send it away with Http.post";
  private static final String HTTP = "Http.get(url), which is the same on a server";
  private static final String REFLECTION =
      "an interface, a record or a Map of lambdas: what is called must be known when it is built";
  private static final String SERVER = "do it on a server, and ask that with Http.get(url)";

  static {
    files();
    network();
    ours();
    reflection();
    machine();
    text();
  }

  /** What to use instead of it. */
  static Advice of(Missing missing) {
    if (missing.isSql()) {
      return new Advice("RNB063", missing.descriptor());
    }
    String api = missing.api();
    for (int end = api.length(); end > 0; end = api.lastIndexOf('.', end - 1)) {
      Advice found = TABLE.get(api.substring(0, end));
      if (found != null) {
        return found;
      }
    }
    return isOfTheJdk(missing.type()) ? NONE : NO_LIBRARY;
  }

  private static boolean isOfTheJdk(String type) {
    return ClassLoader.getPlatformClassLoader().getResource(type + ".class") != null
        || type.matches("(java|sun|jdk)/.*");
  }

  private static void files() {
    add("RNB011", RESOURCE, "java.nio.file", "java.nio.channels", "java.io.RandomAccessFile");
    add("RNB011", RESOURCE, "java.io.File", "java.io.FileReader", "java.io.FileInputStream");
    add(
        "RNB011",
        RESOURCE + ", and new String(in.readAllBytes())",
        "java.nio.file.Files.readString");
    add("RNB011", RESOURCE + ", and new Scanner(in)", "java.util.Scanner");
    add("RNB011", RESOURCE + ", and new InputStreamReader(in, UTF_8)", "java.io.FileReader");
    add("RNB011", RESOURCE + ", and new ZipInputStream(in)", "java.util.zip", "java.util.jar");
    add("RNB011", KEEP, "java.io.FileWriter", "java.io.FileOutputStream");
    add("RNB011", KEEP, "java.nio.file.Files.writeString", "java.nio.file.Files.write");
    add(
        "RNB011",
        "new PrintWriter(new StringWriter())",
        "java.io.PrintWriter",
        "java.io.PrintStream");
    add("RNB011", "new Formatter(new StringBuilder())", "java.util.Formatter");
    add("RNB011", "getResourceAsStream(name)", "java.lang.Class.getResource");
    add("RNB011", "getResourceAsStream(name)", "java.lang.ClassLoader");
    add("RNB023", "a text of your own: p.name() + \",\" + p.age()", "java.io.ObjectOutputStream");
    add("RNB023", "a text of your own: text.split(\",\")", "java.io.ObjectInputStream");
    add("RNB023", "a text of your own", "java.io.Externalizable", "java.io.ObjectOutput");
  }

  private static void network() {
    add("RNB012", HTTP, "java.net.http", "java.net.HttpURLConnection", "java.net.URLConnection");
    add("RNB012", HTTP, "java.net.URL", "javax.net.ssl.HttpsURLConnection");
    add("RNB012", SERVER + ": a browser opens no sockets", "java.net", "javax.net", "java.rmi");
    add("RNB012", SERVER + ": a browser opens no sockets", "javax.naming", "com.sun.net");
    add(
        "RNB013",
        "a file of rows (CSV, JSON) beside App.java or from Http.get(url); or " + SERVER,
        "java.sql",
        "javax.sql");
  }

  private static void ours() {
    for (String ui : new String[] {"runnel.Ui", "runnel.Status"}) {
      add("RNB060", "ui.sql(), with CSV or JSON files beside App.java; or " + SERVER, ui + ".sql");
      add("RNB061", SERVER + ": all of a site is public", ui + ".secrets");
    }
  }

  private static void reflection() {
    add("RNB014", REFLECTION, "java.lang.reflect", "java.lang.invoke", "java.lang.Class");
    add(
        "RNB014",
        "call the accessors of the record: p.name()",
        "java.lang.Class.getRecordComponents",
        "java.lang.reflect.RecordComponent");
    add("RNB014", "new Throwable().getStackTrace()", "java.lang.StackWalker");
    add("RNB019", "a class or a lambda that implements the interface", "java.lang.reflect.Proxy");
    add("RNB019", REFLECTION, "java.net.URLClassLoader", "java.lang.instrument", "javax.tools");
    add("RNB019", REFLECTION, "java.lang.classfile", "java.lang.ClassLoader.defineClass");
    add("RNB019", "Java code: scripts are not run", "javax.script");
    add("RNB018", "new MyProvider(): name the class", "java.util.ServiceLoader");
    add("RNB020", "plain Java", "sun.misc", "jdk.internal", "java.lang.foreign", "sun.nio");
    add("RNB020", "plain Java", "java.lang.System.loadLibrary", "java.lang.System.load");
    add("RNB020", "plain Java", "java.lang.Runtime.loadLibrary", "java.lang.Runtime.load");
  }

  private static void machine() {
    add(
        "RNB015",
        SERVER,
        "java.lang.ProcessBuilder",
        "java.lang.Process",
        "java.lang.ProcessHandle");
    add("RNB015", SERVER, "java.lang.Runtime.exec");
    add("RNB015", "return from the method: a page has no end", "java.lang.System.exit");
    add("RNB015", "return from the method: a page has no end", "java.lang.Runtime.exit");
    add("RNB015", "return from the method: a page has no end", "java.lang.Runtime.halt");
    add(
        "RNB015",
        "nothing: a page is closed without notice",
        "java.lang.Runtime.addShutdownHook",
        "java.lang.Runtime.removeShutdownHook");
    add(
        "RNB016",
        "the elements of Ui: ui.columns, ui.button, ui.lineChart",
        "javax.swing",
        "java.awt");
    add("RNB016", "a text like \"#ff0000\"", "java.awt.Color");
    add("RNB016", SERVER + ": a picture is made there", "javax.imageio", "java.awt.image");
    add("RNB016", SERVER, "java.awt.print", "javax.print", "javax.sound", "java.applet");
    add("RNB016", "the elements of Ui", "javafx");
    add(
        "RNB017",
        "Thread.startVirtualThread(...) or Executors.newVirtualThreadPerTaskExecutor()",
        "java.lang.Thread",
        "java.util.concurrent",
        "java.lang.ThreadGroup");
    add("RNB021", "a constant in App.java: the page has no environment", "java.lang.System.getenv");
    add("RNB021", "a constant in App.java", "java.lang.System.getProperties", "java.util.prefs");
    add(
        "RNB021",
        "nothing: the browser keeps that to itself",
        "java.lang.management",
        "javax.management");
    add(
        "RNB021",
        "nothing: the browser keeps that to itself",
        "java.lang.Runtime",
        "com.sun.management");
    add(
        "RNB021",
        "System.out.println, which goes to the browser's console",
        "java.lang.System.getLogger");
    add("RNB021", "System.out.println, which goes to the browser's console", "java.util.logging");
    add(
        "RNB024",
        "MessageDigest for digests; " + SERVER,
        "javax.crypto",
        "java.security",
        "javax.security");
  }

  private static void text() {
    add("RNB022", "StandardCharsets.UTF_8 or ISO_8859_1", "java.nio.charset");
    add("RNB025", "JSON or CSV; " + SERVER, "javax.xml", "org.w3c.dom", "org.xml.sax");
    add("RNB026", "a.compareToIgnoreCase(b)", "java.text.Collator", "java.text.RuleBasedCollator");
    add("RNB026", "a table of the letters that matter, in a Map", "java.text.Normalizer");
    add("RNB026", "text.split(\"\\\\s+\")", "java.text.BreakIterator");
    add(
        "RNB026",
        "\"%.1f K\".formatted(n / 1000.0)",
        "java.text.NumberFormat.getCompactNumberInstance");
    add("RNB026", "\"%.1f K\".formatted(n / 1000.0)", "java.text.CompactNumberFormat");
    add(
        "RNB026",
        "DateTimeFormatter.ofPattern(...) of java.time",
        "java.util.Date",
        "java.util.Calendar");
    add("RNB026", "\"U+%04X\".formatted(c)", "java.lang.Character.getName");
  }

  private static void add(String code, String instead, String... names) {
    for (String name : names) {
      TABLE.put(name, new Advice(code, instead));
    }
  }
}
