package runnel.servlet;

import java.net.InetAddress;

/**
 * Addresses of machines that begin with the same bits.
 *
 * @param first any of them
 * @param bits how many bits they have in common: all, if it is one address
 */
record AddressRange(InetAddress first, int bits) {

  /**
   * Reads {@code 10.0.0.7}, {@code 10.0.0.0/8} or {@code fd00::/8}. Names are not looked up.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static AddressRange of(String text) {
    int slash = text.indexOf('/');
    try {
      InetAddress first = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
      int all = first.getAddress().length * 8;
      int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
      if (bits >= 0 && bits <= all) {
        return new AddressRange(first, bits);
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new IllegalArgumentException("address must be like 10.0.0.7 or 10.0.0.0/8, not " + text);
  }

  /** Whether the address is one of them; false for what is no address, like a name. */
  boolean contains(String address) {
    byte[] wanted = first.getAddress();
    byte[] given;
    try {
      given = InetAddress.ofLiteral(address).getAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (given.length != wanted.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((given[bit / 8] & mask) != (wanted[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
