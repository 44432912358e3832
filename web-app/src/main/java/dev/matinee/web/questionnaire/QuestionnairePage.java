package dev.matinee.web.questionnaire;

import dev.matinee.notifications.phone.PhoneCodes;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.question.Questions;
import dev.matinee.store.History;
import dev.matinee.store.Phone;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.UserId;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.http.Form;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.MarkText;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.phone.PhoneEntry;
import dev.matinee.web.phone.PhoneFields;
import dev.matinee.web.phone.Texting;
import dev.matinee.web.picks.ViewerCountry;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Ten films that tell most of a taste, on one page, with a name and, where messages are sent, a
 * number: without an account, for an evening, an event or a class. To send it twice has the same
 * effect as once.
 */
public record QuestionnairePage(
    ModelReference models,
    PersonalHistories histories,
    Optional<Texting> texting,
    CalledName called,
    Pages pages,
    Clock clock) {
  static final String PATH = "/questionnaire";

  private static final int FILMS = 10;
  private static final String NAME = "name";
  private static final String ANSWERS = "answers";

  /**
   * The model of the template.
   *
   * @param form the name, and what is wrong
   * @param phone the fields of a number; empty where none is asked for
   */
  public record View(Form form, List<FilmAnswer> films, Optional<PhoneFields> phone, String csrf) {}

  void show(Context context) {
    LiveModel model = models.get();
    History history = histories.of(pages.reader(context)).history();
    List<Item> films = Questions.of(model, history);
    Map<Long, Integer> none = new LinkedHashMap<>();
    films.stream().limit(FILMS).forEach(film -> none.put(film.id(), 0));
    render(context, Form.empty().with(NAME, called.read(context)), none);
  }

  private void render(Context context, Form form, Map<Long, Integer> answers) {
    LiveModel model = models.get();
    History history = histories.of(pages.reader(context)).history();
    List<FilmAnswer> films =
        answers.entrySet().stream()
            .map(answer -> film(model, history, answer.getKey(), answer.getValue()))
            .toList();
    View view = new View(form, films, fields(context, form), pages.csrf(context));
    pages.render(
        context, "questionnaire.jte", pages.texts(context).of("questionnaire.title"), view);
  }

  private FilmAnswer film(LiveModel model, History history, long id, int halfStars) {
    Item movie = model.catalogue().get(id);
    return new FilmAnswer(MovieCard.of(movie, history.mark(id), pages.pictures()), halfStars);
  }

  /** Who has a number is told as they chose. */
  private Optional<PhoneFields> fields(Context context, Form form) {
    Texts texts = pages.texts(context);
    return texting
        .filter(on -> phone(context, on).filter(Phone::isVerified).isEmpty())
        .map(
            on -> PhoneFields.of(form, on.numbers().countries(), ViewerCountry.of(context), texts));
  }

  private Optional<Phone> phone(Context context, Texting on) {
    return pages.visitor(context).userId().flatMap(on::phone);
  }

  void send(Context context) {
    Texts texts = pages.texts(context);
    Map<Long, Integer> answers = answers(context);
    Optional<PhoneEntry> entry = entry(context);
    Form form = entry.map(PhoneEntry::form).orElse(Form.empty());
    String name = Optional.ofNullable(context.formParam(NAME)).orElse("").strip();
    form = form.with(NAME, name);
    if (name.length() > CalledName.MAX_LENGTH) {
      form = form.withError(NAME, texts.of("questionnaire.name.long", CalledName.MAX_LENGTH));
    }
    if (answers.values().stream().noneMatch(half -> half > 0)) {
      form = form.withError(ANSWERS, texts.of("questionnaire.answers.none"));
    }
    if (!form.isFine()) {
      context.status(422);
      render(context, form, answers);
      return;
    }
    called.write(context, name);
    keep(context, answers, entry);
  }

  /** By film, in the order of the page; 0 where none was given. */
  private Map<Long, Integer> answers(Context context) {
    Map<Long, Integer> answers = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> field : context.formParamMap().entrySet()) {
      if (field.getKey().matches(FilmAnswer.FIELD + "[0-9]{1,18}") && answers.size() < FILMS) {
        long id = Long.parseLong(field.getKey().substring(FilmAnswer.FIELD.length()));
        if (models.get().catalogue().find(id).isPresent()) {
          answers.put(id, MarkText.halfStars(field.getValue().get(0)).orElse(0));
        }
      }
    }
    return answers;
  }

  /** Empty where no number was given, nor the box ticked. */
  private Optional<PhoneEntry> entry(Context context) {
    Form form = Form.of(context, PhoneEntry.FIELDS);
    boolean given =
        !form.value(PhoneEntry.NUMBER).isBlank() || !form.value(PhoneEntry.CONSENT).isEmpty();
    return texting
        .filter(on -> given)
        .map(on -> PhoneEntry.of(context, on.numbers(), pages.texts(context), false));
  }

  private void keep(Context context, Map<Long, Integer> answers, Optional<PhoneEntry> entry) {
    UserId person = pages.orGuest(context);
    History history =
        histories.change(person, EventSource.WEB, rating(answers, clock.instant())).after();
    if (texting.isPresent()) {
      Texting on = texting.get();
      entry.ifPresent(given -> on.keep(person, given, pages.texts(context)));
      on.ready(person, history.version());
      Optional<PhoneCodes.Asked> unused =
          entry.map(given -> on.sendCode(person, pages.address(context)));
    }
    SitePath.goOn(context, ResultPage.PATH);
  }

  /** The same stars once more keep the time of the first, and change nothing. */
  private static UnaryOperator<History> rating(Map<Long, Integer> answers, Instant now) {
    return before -> {
      Map<Long, RatedMovie> ratings = new TreeMap<>();
      answers.forEach(
          (film, half) -> {
            if (half > 0 && before.mark(film).rating().filter(isOf(half)).isEmpty()) {
              ratings.put(film, new RatedMovie(half, now));
            }
          });
      return ratings.isEmpty() ? before : before.merge(ratings, Set.of(), Set.of(), Set.of());
    };
  }

  private static Predicate<RatedMovie> isOf(int halfStars) {
    return rating -> rating.halfStars() == halfStars;
  }
}
