package runnel.servlet;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import runnel.internal.wire.JsonWriter;
import runnel.spi.Identity;
import runnel.spi.SignIn;

/**
 * What is said to an OpenID Connect provider: the authorization code flow with PKCE, state and
 * nonce. Safe for use by several threads, which wait for the provider.
 */
final class OpenId {
  private static final int MILLIS = 5_000;
  private static final int KEYS_BYTES = 1 << 18;
  private static final long FRESH_NANOS = 3_600_000_000_000L;

  /** Public keys only: with HS256 whoever knows the client's secret could sign. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384);

  /** Claims about the token, not about the user. */
  private static final Set<String> OF_THE_TOKEN =
      Set.of(
          "iss", "aud", "exp", "iat", "nbf", "nonce", "azp", "jti", "at_hash", "c_hash", "s_hash");

  private final SignIn settings;
  private final ClientID client;
  private @Nullable Provider provider;

  /** What the provider says of itself, and what checks its word. */
  private record Provider(OIDCProviderMetadata says, IDTokenValidator validator, long atNanos) {}

  OpenId(SignIn settings) {
    this.settings = settings;
    this.client = new ClientID(settings.clientId());
  }

  /** Where a visitor signs in. */
  URI begin(LoginAttempt attempt) throws SignInFailed {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            Scope.parse(settings.scopes()),
            client,
            URI.create(attempt.redirect()))
        .endpointURI(provider().says().getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Who has come back with this code. */
  Identity finish(LoginAttempt attempt, String code) throws SignInFailed {
    JWT token = token(attempt, code);
    try {
      return identity(provider().validator().validate(token, new Nonce(attempt.nonce())));
    } catch (Exception e) { // JOSEException, BadJOSEException, and what broken claims bring about
      throw new SignInFailed("RN214", "The provider's word about you does not hold", e);
    }
  }

  /** Where the user is signed out at the provider; null if it has no such place. */
  @Nullable URI end(URI home) throws SignInFailed {
    URI endpoint = provider().says().getEndSessionEndpointURI();
    return endpoint == null
        ? null
        : new LogoutRequest(endpoint, null, null, client, home, null, null).toURI();
  }

  private JWT token(LoginAttempt attempt, String code) throws SignInFailed {
    try {
      HTTPRequest request = tokenRequest(attempt, code).toHTTPRequest();
      request.setConnectTimeout(MILLIS);
      request.setReadTimeout(MILLIS);
      request.setFollowRedirects(false);
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (!(response instanceof OIDCTokenResponse granted)) {
        throw new SignInFailed(
            "RN214",
            "The provider does not take the code back: "
                + response.toErrorResponse().getErrorObject().getCode());
      }
      JWT token = granted.getOIDCTokens().getIDToken();
      if (token == null) {
        throw new SignInFailed("RN214", "The provider does not say who you are");
      }
      return token;
    } catch (ParseException e) {
      throw new SignInFailed("RN214", "The provider's answer cannot be read", e);
    } catch (IOException e) {
      throw new SignInFailed("RN215", "The provider cannot be reached", e);
    }
  }

  private TokenRequest tokenRequest(LoginAttempt attempt, String code) throws SignInFailed {
    OIDCProviderMetadata says = provider().says();
    URI endpoint = says.getTokenEndpointURI();
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code),
            URI.create(attempt.redirect()),
            new CodeVerifier(attempt.verifier()));
    if (settings.clientSecret().isEmpty()) {
      return new TokenRequest.Builder(endpoint, client, grant).build();
    }
    Secret secret = new Secret(settings.clientSecret());
    List<ClientAuthenticationMethod> ways = says.getTokenEndpointAuthMethods();
    boolean posted =
        ways != null
            && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return new TokenRequest.Builder(
            endpoint,
            posted ? new ClientSecretPost(client, secret) : new ClientSecretBasic(client, secret),
            grant)
        .build();
  }

  private synchronized Provider provider() throws SignInFailed {
    long now = System.nanoTime();
    Provider known = provider;
    if (known != null && now - known.atNanos() < FRESH_NANOS) {
      return known;
    }
    try {
      Issuer issuer = new Issuer(settings.issuer());
      OIDCProviderMetadata says = OIDCProviderMetadata.resolve(issuer, MILLIS, MILLIS);
      JWSVerificationKeySelector<SecurityContext> keys =
          new JWSVerificationKeySelector<>(
              SIGNATURES,
              JWKSourceBuilder.create(
                      says.getJWKSetURI().toURL(),
                      new DefaultResourceRetriever(MILLIS, MILLIS, KEYS_BYTES))
                  .build());
      Provider found = new Provider(says, new IDTokenValidator(issuer, client, keys, null), now);
      provider = found;
      return found;
    } catch (IOException | GeneralException e) {
      throw new SignInFailed("RN215", "The provider cannot be reached", e);
    }
  }

  private static Identity identity(IDTokenClaimsSet said) {
    Map<String, String> claims = new TreeMap<>();
    said.toJSONObject()
        .forEach(
            (name, value) -> {
              if (value != null && !OF_THE_TOKEN.contains(name)) {
                claims.put(name, value instanceof String text ? text : JsonWriter.text(value));
              }
            });
    String name = claims.getOrDefault("name", claims.getOrDefault("preferred_username", ""));
    return new Identity(
        said.getSubject().getValue(), name, claims.getOrDefault("email", ""), claims);
  }
}
