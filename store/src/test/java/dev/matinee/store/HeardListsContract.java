package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every engine promises of what people heard. */
abstract class HeardListsContract extends EngineContract {
  private final UserId account = Samples.account().userId();
  private final HeardList heard = new HeardList(account, List.of(3L, -1L, 2L), Samples.NOON);

  HeardListsContract(Function<Clock, Stores> engine) {
    super(engine);
  }

  @Test
  void whatWasHeardIsKeptInItsOrder() {
    stores.heardLists().save(heard);
    assertThat(stores.heardLists().find(account)).contains(heard);
  }

  @Test
  void whoHeardNothingHasNothing() {
    assertThat(stores.heardLists().find(account)).isEmpty();
  }

  @Test
  void aLaterListReplacesAnEarlierOne() {
    stores.heardLists().save(heard);
    HeardList none = new HeardList(account, List.of(), Samples.NOON.plusSeconds(1));
    stores.heardLists().save(none);
    assertThat(stores.heardLists().find(account)).contains(none);
  }

  @Test
  void whatAPersonHeardWhoIsGoneIsForgottenForGood() {
    stores.heardLists().save(heard);
    stores.histories().delete(account, Told.BY_PAGE);
    stores.heardLists().forget(account);
    stores.heardLists().forget(account);
    assertThat(stores.heardLists().find(account)).isEmpty();
    stores.heardLists().save(heard);
    assertThat(stores.heardLists().find(account)).isEmpty();
  }
}
