package runnel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runnel.browser.check.Problem;

/** Every use of what a browser lacks is reported at once, also when it hides in a library. */
class BrowserCheckTest {
  @TempDir Path work;

  @Test
  void everyUseInAFileIsReportedAtOnce() throws Exception {
    List<Problem> problems =
        check(
            """
            import java.io.*;
            import java.net.Socket;
            import java.net.http.*;
            import java.nio.channels.FileChannel;
            import java.nio.file.*;
            import java.util.*;

            void main() throws Exception {
              var file = FileChannel.open(Path.of("data.csv"));
              var socket = new Socket("example.org", 80);
              var http = HttpClient.newHttpClient().send(
                  HttpRequest.newBuilder().build(), HttpResponse.BodyHandlers.ofString());
              var rows = java.sql.DriverManager.getConnection("jdbc:h2:mem:");
              var handle = java.lang.invoke.MethodHandles.lookup();
              new ProcessBuilder("ls").start();
              Runtime.getRuntime().exec("ls");
              new javax.swing.JFrame("Window").setVisible(true);
              List.of("a").forEach(a -> save(a));
              Runnable later = new Runnable() {
                public void run() {
                  System.loadLibrary("native");
                }
              };
              later.run();
              List.of("AES").forEach(SecretKind::new);
              again();
              again();
            }

            void again() throws Exception {
              IO.println(FileChannel.open(Path.of("x")).size() + FileChannel.open(Path.of("y")).size());
              IO.println(java.lang.management.ManagementFactory.getRuntimeMXBean());
            }

            void save(String a) {
              try {
                new ObjectOutputStream(System.out).writeObject(a);
              } catch (IOException e) {
              }
            }

            record SecretKind(String name) {
              SecretKind {
                new javax.crypto.spec.SecretKeySpec(new byte[8], name);
              }
            }

            void never() {
              java.awt.Desktop.getDesktop();
            }
            """);

    assertThat(places(problems))
        .containsExactly(
            "App.java:9 RNB011 java.nio.channels.FileChannel",
            "App.java:10 RNB012 java.net.Socket",
            "App.java:11 RNB012 java.net.http.HttpClient",
            "App.java:12 RNB012 java.net.http.HttpRequest, java.net.http.HttpResponse.BodyHandlers",
            "App.java:13 RNB013 java.sql.DriverManager",
            "App.java:14 RNB014 java.lang.invoke.MethodHandles.lookup",
            "App.java:15 RNB015 java.lang.ProcessBuilder",
            "App.java:16 RNB015 java.lang.Runtime.exec",
            "App.java:17 RNB016 javax.swing.JFrame",
            "App.java:21 RNB020 java.lang.System.loadLibrary",
            "App.java:31 RNB011 java.nio.channels.FileChannel",
            "App.java:32 RNB021 java.lang.management.ManagementFactory",
            "App.java:37 RNB023 java.io.ObjectOutputStream",
            "App.java:44 RNB024 javax.crypto.spec.SecretKeySpec");
    assertThat(problems.get(1))
        .hasToString(
            "App.java:10: RNB012 java.net.Socket is not there in the browser. Instead: do it on a"
                + " server, and ask that with Http.get(url): a browser opens no sockets");
  }

  private static final String LIBRARY =
      """
      package com.lib;

      public class Csv {
        public interface Source {
          String read() throws Exception;
        }

        static class Network implements Source {
          public String read() throws Exception {
            return new Connection().text();
          }
        }

        static class Connection {
          String text() throws Exception {
            return "" + new java.net.Socket("example.org", 80);
          }
        }

        public static String load(String name) throws Exception {
          return open(name).read();
        }

        static Source open(String name) {
          return new Network();
        }

        public static int count(String text) {
          return text.length();
        }

        public static void desktop() {
          java.awt.Desktop.getDesktop();
        }

        /** Nothing calls its compare, though one is made. */
        public static class Order implements java.util.Comparator<String> {
          public int compare(String a, String b) {
            return a.compareTo(b);
          }

          public java.util.Comparator<String> reversed() {
            java.awt.Desktop.getDesktop();
            return this;
          }
        }
      }
      """;

  private Path library() throws Exception {
    Path source = Files.createDirectories(work.resolve("com/lib")).resolve("Csv.java");
    Files.writeString(source, LIBRARY);
    Path classes = Programs.compile(work.resolve("lib-classes"), List.of(source), List.of());
    return Programs.jar(classes, work.resolve("lib.jar"));
  }

  @Test
  void aUseThatHidesInALibraryIsShownWithTheCallsThatLeadThere() throws Exception {
    List<Problem> problems =
        check(
            """
            import com.lib.Csv;

            void main() throws Exception {
              IO.println(Csv.count("a"));
              IO.println(Csv.load("a.csv"));
              Runnable later = () -> {
                new ProcessBuilder("ls");
                try {
                  Csv.load("b.csv");
                } catch (Exception e) {
                }
              };
              later.run();
            }
            """,
            library());

    String calls =
        " -> com.lib.Csv.load(Csv.java:21)"
            + " -> com.lib.Csv.Network.read(Csv.java:10)"
            + " -> com.lib.Csv.Connection.text(Csv.java:16)"
            + " -> java.net.Socket";
    assertThat(places(problems))
        .containsExactly(
            "App.java:5 RNB012 java.net.Socket",
            "App.java:7 RNB015 java.lang.ProcessBuilder",
            "App.java:9 RNB012 java.net.Socket");
    assertThat(problems.get(0).paths()).containsExactly("App.java:5" + calls);
    assertThat(problems.get(1).paths()).isEmpty();
    assertThat(problems.get(2).paths()).containsExactly("App.java:9" + calls);
    assertThat(problems.get(0).toString().lines().skip(1)).containsExactly("  App.java:5" + calls);
  }

  @Test
  void whatALibraryWouldOnlyPerhapsDoIsLeftToTheCompiler() throws Exception {
    List<Problem> problems =
        check(
            """
            import com.lib.Csv;
            import java.util.*;

            void main() {
              var list = new ArrayList<>(List.of("b", "a"));
              list.sort(new Csv.Order());
              IO.println(list + " " + Csv.count("a"));
            }
            """,
            library());

    assertThat(problems).isEmpty();
    assertThat(work.resolve("out/app.wasm")).isNotEmptyFile();
  }

  @Test
  void whatOnlyTheCompilerFindsIsSaidInTheSameWords() throws Exception {
    List<Problem> problems =
        check(
            """
            import com.lib.Csv;
            import java.util.*;

            void main() {
              Comparator<String> order = new Csv.Order();
              IO.println(order.reversed());
            }
            """,
            library());

    assertThat(places(problems)).containsExactly("App.java:6 RNB016 java.awt.Desktop");
    assertThat(problems.getFirst().paths())
        .containsExactly(
            "App.java:6 -> com.lib.Csv.Order.reversed(Csv.java:43) -> java.awt.Desktop");
  }

  @Test
  void aClassThatNoLibraryHasIsNoFaultOfTheBrowser() throws Exception {
    Path jar = library();
    Path source = work.resolve("Wrap.java");
    Files.writeString(
        source, "public class Wrap { public static int go() { return com.lib.Csv.count(\"\"); } }");
    Path wrap =
        Programs.jar(
            Programs.compile(work.resolve("wrap-classes"), List.of(source), List.of(jar)),
            work.resolve("wrap.jar"));
    List<Problem> problems = check("void main() { IO.println(Wrap.go()); }", wrap);

    assertThat(problems)
        .singleElement()
        .hasToString(
            "App.java:1: RNB010 com.lib.Csv is in none of the app's libraries. Instead: name the"
                + " library that has it: //DEPS group:artifact:version\n"
                + "  App.java:1 -> Wrap.go(Wrap.java:1) -> com.lib.Csv");
  }

  /** TeaVM would say nothing, and write a module that no browser takes. */
  @Test
  void anExceptionThatIsNotThereCannotBeCaught() throws Exception {
    List<Problem> problems =
        check(
            """
            void main() {
              try {
                IO.println(Integer.parseInt("x"));
              } catch (NumberFormatException e) {
                IO.println("no number");
              } catch (LayerInstantiationException e) {
                IO.println("never");
              }
            }
            """);

    assertThat(places(problems))
        .containsExactly("App.java:6 RNB001 java.lang.LayerInstantiationException");
  }

  private List<Problem> check(String source, Path... libraries) throws Exception {
    Path file = work.resolve("App.java");
    Files.writeString(file, source);
    Path classes = Programs.compile(work.resolve("classes"), List.of(file), List.of(libraries));
    return WasmBuild.compile(
            new WasmBuild.Options(
                Programs.places(classes, libraries), "App", work.resolve("out"), false))
        .problems();
  }

  /** Without what to use instead. */
  private static List<String> places(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.file() + ":" + p.line() + " " + p.code() + " " + p.message())
        .map(text -> text.replaceAll(" (is|are) not there.*", ""))
        .collect(Collectors.toList());
  }
}
