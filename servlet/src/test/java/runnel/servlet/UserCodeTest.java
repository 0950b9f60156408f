package runnel.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import app.UsersApp;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCodeTest {
  private final UserCode code = new UserCode();

  @Test
  void callerIsTheNearestLineOutsideOfRunnelAndTheJdk() {
    assertThat(UsersApp.callerSeenFromALambda(code)).matches("UsersApp\\.java:\\d+");
  }

  @Test
  void framesAreTheUsersOnlyNearestFirstWithReadableLambdas() {
    assertThat(code.frames(UsersApp.thrownInALambda()))
        .filteredOn(frame -> frame.startsWith("app.") || frame.startsWith("java."))
        .satisfiesExactly(
            frame -> assertThat(frame).matches("app\\.UsersApp\\.fail\\(UsersApp\\.java:\\d+\\)"),
            frame -> assertThat(frame).startsWith("app.UsersApp.thrownInALambda(UsersApp.java:"),
            frame -> assertThat(frame).startsWith("app.UsersApp.thrownInALambda(UsersApp.java:"));
  }

  @Test
  void componentsOfAPrivateRecordInTheirOrder() {
    assertThat(code.components(UsersApp.privateRecord()))
        .containsExactly(Map.entry("name", "tea"), Map.entry("pieces", 3));
  }

  @Test
  void whatIsNoRecordOrThrowsHasNoComponents() {
    assertThat(code.components(UsersApp.notARecord())).isNull();
    assertThat(code.components(UsersApp.recordThatThrows())).isNull();
    assertThat(code.components("text")).isNull();
  }
}
