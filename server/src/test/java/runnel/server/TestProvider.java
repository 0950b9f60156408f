package runnel.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import runnel.internal.wire.JsonWriter;

/**
 * A small OpenID Connect provider, which signs in whoever is told, without asking. It is strict:
 * codes are good once, for the client, the address and the verifier that they were asked with.
 * Other modules test with it, too.
 */
public final class TestProvider implements AutoCloseable {
  public static final String CLIENT = "runnel-test";
  public static final String SECRET = "kept-by-the-server";

  private final HttpServer http;
  private final RSAKey key = rsa("first");
  private final ECKey curve = ec();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();

  /** Who signs in next, with what is said of them. */
  public volatile Map<String, Object> user = Map.of("sub", "ada", "name", "Ada Lovelace");

  /** What a provider with a fault, or somebody in its place, says instead. */
  volatile UnaryOperator<JWTClaimsSet.Builder> tamper = claims -> claims;

  /** Signs with a key that is not in its set. */
  volatile boolean forges;

  /** Signs with an elliptic curve. */
  volatile boolean curves;

  /** Sends the visitor back without a code. */
  volatile boolean refuses;

  /** One that listens. */
  public TestProvider() {
    try {
      http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    http.createContext("/", this::answer);
    http.start();
  }

  /** Its address. */
  public String issuer() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
        case "/jwks" ->
            json(
                exchange,
                200,
                new JWKSet(List.of(key.toPublicJWK(), curve.toPublicJWK())).toJSONObject());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        case "/end" -> end(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private Map<String, Object> metadata() {
    String at = issuer();
    return Map.of(
        "issuer",
        at,
        "authorization_endpoint",
        at + "/authorize",
        "token_endpoint",
        at + "/token",
        "jwks_uri",
        at + "/jwks",
        "end_session_endpoint",
        at + "/end",
        "response_types_supported",
        List.of("code"),
        "subject_types_supported",
        List.of("public"),
        "id_token_signing_alg_values_supported",
        List.of("RS256", "ES256"));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
    String back = asked.get("redirect_uri") + "?state=" + encoded(asked.getOrDefault("state", ""));
    if (refuses) {
      back += "&error=access_denied";
    } else {
      String code = UUID.randomUUID().toString();
      codes.put(code, asked);
      back += "&code=" + code;
    }
    exchange.getResponseHeaders().add("Location", back);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void end(HttpExchange exchange) throws IOException {
    Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
    exchange
        .getResponseHeaders()
        .add("Location", Objects.requireNonNull(asked.get("post_logout_redirect_uri")));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws Exception {
    Map<String, String> given =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
    String basic = CLIENT + ":" + SECRET;
    String wanted =
        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8));
    if (asked == null
        || !wanted.equals(exchange.getRequestHeaders().getFirst("Authorization"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !Objects.equals(asked.get("redirect_uri"), given.get("redirect_uri"))
        || !hash(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(CLIENT)
            .issueTime(Date.from(Instant.now()))
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .claim("nonce", asked.get("nonce"));
    user.forEach(claims::claim);
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            "not-used",
            "token_type",
            "Bearer",
            "id_token",
            signed(tamper.apply(claims).build())));
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(curves ? JWSAlgorithm.ES256 : JWSAlgorithm.RS256)
                .keyID(curves ? "curve" : "first")
                .build(),
            claims);
    token.sign(
        curves
            ? new ECDSASigner(forges ? ec() : curve)
            : new RSASSASigner(forges ? rsa("first") : key));
    return token.serialize();
  }

  private static String hash(String verifier) throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            MessageDigest.getInstance("SHA-256")
                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Map<String, String> form(String text) {
    Map<String, String> form = new HashMap<>();
    for (String part : text.split("&", -1)) {
      String[] words = part.split("=", 2);
      form.put(
          words[0], words.length < 2 ? "" : URLDecoder.decode(words[1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void json(HttpExchange exchange, int status, Map<String, ?> value)
      throws IOException {
    byte[] bytes = JsonWriter.text(value).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
