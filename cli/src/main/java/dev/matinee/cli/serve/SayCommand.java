package dev.matinee.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.StoreOption;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.lists.popular.PopularSource;
import dev.matinee.lists.similar.SimilarSource;
import dev.matinee.lists.titles.TitleSource;
import dev.matinee.skill.MatineeSkill;
import dev.matinee.skill.SkillSettings;
import dev.matinee.skill.SkillStores;
import dev.matinee.store.Stores;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import dev.matinee.voice.NounModel;
import dev.matinee.voice.Reply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matinee say}: a conversation with the skill, without a device. */
@Command(
    name = "say",
    description = {
      "Talk to the Alexa skill: one conversation with the given utterances, or with the lines",
      "that are typed. The skill reads the lists that the site made."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: turns, each with utterance, speech, sessionOpen, and reprompt and card where",
      "there are any.",
      "",
      "Example: matinee say \"open movie matinee\" \"my id is one and I want five movies\" stop",
      "Example: matinee say --locale de-DE \"öffne kino matinee\" \"gib mir drei Komödien\" stopp"
    })
public final class SayCommand implements Runnable {
  private final Shell shell;

  @Parameters(paramLabel = "UTTERANCE", arity = "0..*", description = "What is said, in quotes.")
  private List<String> utterances = List.of();

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--locale",
      paramLabel = "LOCALE",
      defaultValue = "en-US",
      description = "Where the device is, such as de-DE. Default: ${DEFAULT-VALUE}.")
  private String locale = "en-US";

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  @Option(
      names = "--print-model",
      description = {
        "Print the interaction model of the locale, with the words for the items of",
        "$MATINEE_ITEM_NOUN, for the skill package; say nothing."
      })
  private boolean printModel;

  /** Talks to its user by a shell. */
  public SayCommand(Shell shell) {
    this.shell = shell;
  }

  /** The document of {@code say --json}. */
  private record Transcript(List<Turn> turns) {}

  private record Turn(
      String utterance,
      String speech,
      boolean sessionOpen,
      @Nullable String reprompt,
      @Nullable ShownCard card) {
    static Turn of(String utterance, Reply reply) {
      return new Turn(
          utterance,
          reply.speech(),
          reply.sessionOpen(),
          reply.reprompt().orElse(null),
          reply.card().map(card -> new ShownCard(card.title(), card.text())).orElse(null));
    }
  }

  private record ShownCard(String title, String text) {}

  @Override
  public void run() {
    SkillSettings settings =
        UsageException.unlessValid(() -> SkillSettings.local(shell.environment()));
    Locale where = Locale.forLanguageTag(locale);
    if (printModel) {
      JsonNode model = UsageException.unlessValid(() -> NounModel.read(where, settings.noun()));
      shell.out().println(model.toPrettyString());
      return;
    }
    InteractionModel model =
        UsageException.unlessValid(() -> InteractionModel.load(where, settings.noun()));
    DataOption data = new DataOption();
    TitleSource titles = StoredTitles.of(store, data, shell);
    SimilarSource similar = StoredTitles.similar(store, data, shell);
    PopularSource popular = StoredTitles.popular(store, data, shell);
    try (Stores stores = store.open(shell, false)) {
      MatineeSkill skill =
          MatineeSkill.of(settings, SkillStores.of(stores, titles, similar, popular));
      hold(Conversation.start(skill::respond, model, settings.skillId()));
    }
  }

  private void hold(Conversation conversation) {
    List<Turn> turns = new ArrayList<>();
    Iterator<String> said = utterances.isEmpty() ? typed() : utterances.iterator();
    while (said.hasNext()) {
      String utterance = said.next();
      Turn turn = Turn.of(utterance, conversation.say(utterance));
      turns.add(turn);
      if (!json) {
        print(turn);
      }
    }
    if (json) {
      Json.print(shell, new Transcript(turns));
    }
  }

  private void print(Turn turn) {
    if (!isInteractive()) {
      shell.out().println("> " + turn.utterance());
    }
    if (!turn.speech().isEmpty()) {
      shell.out().println("Matinee: " + turn.speech());
    }
  }

  private boolean isInteractive() {
    return utterances.isEmpty() && shell.isTerminal();
  }

  /** The lines that the person types, until the end of the input. */
  private Iterator<String> typed() {
    if (isInteractive()) {
      shell.err().println("Say something, such as: open movie matinee. Ctrl-D ends it.");
    }
    return shell.in().lines().filter(line -> !line.isBlank()).iterator();
  }
}
