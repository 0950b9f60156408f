package runnel.spi;

/**
 * The core's end of a {@link Connection}: the host reports here what arrives. Messages of one
 * connection come one at a time.
 */
public interface Peer {
  /**
   * One text message has arrived. Does not block: runs happen elsewhere. Never throws for what the
   * client sent; a malformed message is answered by a problem and closes the connection.
   */
  void receive(String message);

  /**
   * The client sent a message larger than the host takes; answered by problem RN031 and a close.
   *
   * @param limit in bytes
   */
  void tooLarge(long limit);

  /** The connection is gone. The session stays for a while, to be taken up again. */
  void closed();
}
