package dev.matinee.deploy.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.testkit.Requirements;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CostTableTest {
  @Test
  void theTableOfTheDocumentIsWhatTheModelSays() throws Exception {
    assertThat(Files.readString(Requirements.projectRoot().resolve("docs/cost.md")))
        .contains(CostTable.markdown())
        .contains(JobCost.markdown());
  }

  /** Five reads and writes: 1 + 1 + 2 read units, and 2 + 5 write units. */
  @Test
  void aRatingCostsMostForTheListThatFollowsIt() {
    double reads = 4 * 0.125;
    double writes = 7 * 0.625;

    assertThat(CostModel.events(Event.RATING, 1_000_000)).isCloseTo(reads + writes, within(1e-9));
  }

  @Test
  void aBusierSiteHasMoreMachinesAndASmallOneTwo() {
    assertThat(new Site(1_000, Machine.T4G_SMALL, true).machines()).isEqualTo(2);
    assertThat(new Site(1_000, Machine.T4G_SMALL, false).machines()).isEqualTo(1);
    assertThat(new Site(10_000_000, Machine.R7G_XLARGE, true).machines()).isEqualTo(8);
  }

  @Test
  void tenTimesThePeopleCostTenTimesTheRequests() {
    Site small = new Site(1_000, Machine.T4G_SMALL, true);
    Site large = new Site(10_000, Machine.T4G_SMALL, true);

    assertThat(CostModel.lines(large).get("DynamoDB: pages"))
        .isCloseTo(10 * CostModel.lines(small).get("DynamoDB: pages"), within(1e-9));
    assertThat(CostModel.perMillionRequests(large)).isLessThan(CostModel.perMillionRequests(small));
  }
}
