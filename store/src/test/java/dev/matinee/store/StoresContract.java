package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every engine promises. The test of an engine extends this and says how it is opened. */
public abstract class StoresContract {
  /** Opens the engine under test; a further call opens the same data once more. */
  protected abstract Stores open(Clock clock);

  @Nested
  class Engine extends EngineContract {
    Engine() {
      super(StoresContract.this::open);
    }

    @Test
    void aPreparedEnginePassesItsCheck() {
      stores.check();
    }

    @Test
    void whatWasStoredSurvivesCloseAndReopen() {
      History history = Told.change(stores, user, h -> h.rate(1, Samples.fourAndAHalf()));
      RecommendationList list = Samples.list(user, 1, Samples.amelie());
      stores.recommendations().save(list);
      Account account = Samples.account();
      stores.accounts().create(account);
      stores.close();
      stores = open();
      assertThat(stores.histories().read(user)).isEqualTo(history);
      assertThat(stores.recommendations().find(user)).contains(list);
      assertThat(stores.accounts().find(account.username())).contains(account);
    }

    @Test
    void closingTwiceIsHarmless() {
      stores.close();
    }
  }

  @Nested
  class Histories extends HistoriesContract {
    Histories() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class HistoryEvents extends HistoryEventsContract {
    HistoryEvents() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Feed extends FeedContract {
    Feed() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Recommendations extends RecommendationsContract {
    Recommendations() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Accounts extends AccountsContract {
    Accounts() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Sessions extends SessionsContract {
    Sessions() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Challenges extends ChallengesContract {
    Challenges() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class VoiceLinks extends VoiceLinksContract {
    VoiceLinks() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class PairingCodes extends PairingCodesContract {
    PairingCodes() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class OAuth extends OAuthContract {
    OAuth() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Posters extends PostersContract {
    Posters() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class HeardLists extends HeardListsContract {
    HeardLists() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Deletion extends DeletionContract {
    Deletion() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Evenings extends EveningsContract {
    Evenings() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Phones extends PhonesContract {
    Phones() {
      super(StoresContract.this::open);
    }
  }

  @Nested
  class Messages extends MessagesContract {
    Messages() {
      super(StoresContract.this::open);
    }
  }
}
