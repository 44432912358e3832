package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorNetworkTest {
  @Test
  void allAddressesOfOneLineAreOne() {
    assertThat(VisitorNetwork.of("2001:db8:1:2::1"))
        .isEqualTo(VisitorNetwork.of("2001:db8:1:2:ffff::9"))
        .isEqualTo("20010db800010002/64")
        .isNotEqualTo(VisitorNetwork.of("2001:db8:1:3::1"));
  }

  @Test
  void otherAddressesStayAsTheyAre() {
    assertThat(VisitorNetwork.of("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(VisitorNetwork.of("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(VisitorNetwork.of("[::1]")).isEqualTo(VisitorNetwork.of("::1"));
    assertThat(VisitorNetwork.of("no: address")).isEqualTo("no: address");
  }
}
