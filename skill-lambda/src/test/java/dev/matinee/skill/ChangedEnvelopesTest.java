package dev.matinee.skill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matinee.testkit.alexa.ResponseRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Envelopes as Alexa sends them with something in them changed: each is refused as no envelope for
 * this skill, or answered by every rule.
 */
class ChangedEnvelopesTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> ENVELOPES =
      List.of(
          "CanFulfillIntentRequest",
          "Connections.Response",
          "FallbackIntent",
          "LaunchRequest",
          "RecommendMoviesIntent",
          "RepeatIntent",
          "SessionEndedRequest",
          "UnlinkAccountIntent",
          "YesIntent");
  private static final List<JsonNode> VALUES =
      List.of(
          NODES.nullNode(),
          NODES.numberNode(-1),
          NODES.numberNode(1e308),
          NODES.booleanNode(true),
          NODES.objectNode(),
          NODES.arrayNode(),
          NODES.arrayNode().addNull().add("?"),
          NODES.textNode(""),
          NODES.textNode("?"),
          NODES.textNode("12345678"),
          NODES.textNode("99999999999999999999"),
          NODES.textNode("<speak>&\u0000\uD83C"),
          NODES.textNode("x".repeat(10_000)));

  private final MatineeSkill skill = TestSkill.reading(ListsInMemory.at(0, Lists.ofLength(1, 3)));

  @Tag("faults")
  @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
  void anEnvelopeIsRefusedOrAnsweredByTheRules(@ForAll("changedEnvelopes") byte[] envelope) {
    byte[] answer;
    try {
      answer = skill.respond(envelope);
    } catch (RefusedRequestException refused) {
      assertThat(refused).hasMessageNotContaining("{");
      return;
    }
    assertThat(ResponseRules.require(envelope, answer)).isNotEmpty();
  }

  @Provide
  Arbitrary<byte[]> changedEnvelopes() {
    return Arbitraries.randomValue(ChangedEnvelopesTest::changedEnvelope);
  }

  private static byte[] changedEnvelope(Random random) {
    ObjectNode envelope = envelope(ENVELOPES.get(random.nextInt(ENVELOPES.size())));
    for (int changes = random.nextInt(4); changes >= 0; changes--) {
      change(envelope, random);
    }
    byte[] bytes = envelope.toString().getBytes(UTF_8);
    if (random.nextInt(20) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static ObjectNode envelope(String name) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(SavedRequest.of(name).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void change(ObjectNode envelope, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(envelope, objects);
    ObjectNode object = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      object.set("more", value(random));
    } else if (random.nextInt(4) == 0) {
      object.remove(names.get(random.nextInt(names.size())));
    } else {
      object.set(names.get(random.nextInt(names.size())), value(random));
    }
  }

  private static JsonNode value(Random random) {
    return VALUES.get(random.nextInt(VALUES.size())).deepCopy();
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    if (node instanceof ObjectNode || node instanceof ArrayNode) {
      node.forEach(child -> collect(child, objects));
    }
  }
}
