package runnel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import runnel.Runnel;
import runnel.Server;
import runnel.UploadedFile;

/** What is small on its way and would be large once it is unpacked. */
class BombTest {
  private static final byte[] SPACES = " ".repeat(1_000_000).getBytes(UTF_8);

  private static void write(OutputStream out) throws IOException {
    for (int i = 0; i < 100; i++) {
      out.write(SPACES);
    }
  }

  @Test
  void aFrameThatUnpacksToALotIsToldAndHurtsNobodyElse() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      write(out);
    }
    assertThat(packed.size()).isLessThan(200_000);
    try (Server server = Runnel.server(ui -> {}).port(0).forgetful().start();
        Socket socket = new Socket("127.0.0.1", server.port())) {
      String head =
          RawWebSocket.handshake(socket, "Sec-WebSocket-Extensions: permessage-deflate\r\n");
      assertThat(head).contains("permessage-deflate");
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(new byte[] {(byte) 0xc1, (byte) 0xff}); // packed text, masked
      out.writeLong(packed.size());
      out.writeInt(0);
      packed.writeTo(out);
      out.flush();

      byte[] heard = socket.getInputStream().readAllBytes();
      assertThat(new String(heard, UTF_8)).contains("RN031");
      TestClient.greeted(server).close();
    }
  }

  @Test
  void bodiesThatArePackedAreNotUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      write(out);
    }
    LinkedBlockingQueue<UploadedFile> got = new LinkedBlockingQueue<>();
    try (Server server =
            Runnel.server(ui -> got.addAll(ui.fileUpload("File", o -> o.maxBytes(1_000_000))))
                .port(0)
                .forgetful()
                .start();
        TestClient client = TestClient.open(server);
        StreamClient plain = new StreamClient(server)) {
      client.send("{\"t\":\"hello\",\"v\":1}");
      String patch = client.await("patch").toString();
      client.await("end");
      String to = patch.replaceFirst("(?s).*(_runnel/upload/[\\w-]+).*", "$1");
      HttpResponse<String> taken = post(server, to, packed.toByteArray());
      assertThat(taken.statusCode()).isEqualTo(200);
      String id = patch.replaceFirst("(?s).*?add, main, 0, (\\w+), fileUpload.*", "$1");
      client.send(
          "{\"t\":\"event\",\"ref\":1,\"id\":\""
              + id
              + "\",\"value\":[{\"id\":\""
              + taken.body()
              + "\"}]}");
      UploadedFile file = Objects.requireNonNull(got.poll(20, TimeUnit.SECONDS));
      assertThat(file.size()).isEqualTo(packed.size());

      // To the app a message that is packed is no message.
      assertThat(
              post(
                      server,
                      "_runnel/send",
                      packed.toByteArray(),
                      "X-Runnel-Connection",
                      plain.id(),
                      "X-Runnel-Number",
                      "1")
                  .statusCode())
          .isEqualTo(400);
    }
  }

  private static HttpResponse<String> post(
      Server server, String path, byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + "/" + path))
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(body));
    return HttpClient.newHttpClient()
        .send(
            (headers.length == 0 ? request : request.headers(headers)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
