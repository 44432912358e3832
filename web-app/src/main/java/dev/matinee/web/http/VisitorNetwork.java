package dev.matinee.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What limits count as one visitor: an address, or of IPv6 the network that one line has. */
final class VisitorNetwork {
  /** A line has 64 bits of an address of IPv6, and its owner takes any of the others at will. */
  private static final int NETWORK_BYTES = 8;

  private static final int IPV4_BYTES = 4;

  private VisitorNetwork() {}

  static String of(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      // A name with a colon is looked up nowhere.
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length == IPV4_BYTES
          ? InetAddress.getByAddress(bytes).getHostAddress()
          : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
