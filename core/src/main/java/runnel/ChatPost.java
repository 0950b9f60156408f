package runnel;

import java.util.List;

/**
 * What the user has sent with {@link Ui#chatInput}, where that takes files.
 *
 * @param text the message; blank if there are only files
 * @param files what came with it. They can be read for the rest of the session, as long as there
 *     are no more than 200
 */
public record ChatPost(String text, List<UploadedFile> files) {
  /** Takes a copy of the list. */
  public ChatPost {
    files = List.copyOf(files);
  }
}
