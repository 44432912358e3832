package dev.matinee.web.imports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.web.testsite.LocalDynamoDb;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("faults")
class ImportWithoutStoreTest {
  private static final String FILE =
      """
      Date,Name,Year,Letterboxd URI,Rating
      2024-03-01,Film <1>,1951,u,4.5
      2024-03-01,Film,1960,u,3
      """;

  @Test
  void whatWasApprovedIsKeptOnThePageUntilTheStoreAnswersAgain() {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.at(proxy.endpoint()))) {
      stores.createTables();
      try (RunningSite site = RunningSite.start(stores, List.of())) {
        SiteClient ann = SiteClient.of(site).signUp("ann");
        UserId owner = stores.accounts().find(new Username("ann")).orElseThrow().userId();
        ImportForm form = ImportForm.of(ann, FILE);
        proxy.hold();

        HttpResponse<String> refused =
            form.send(ann, form.choices().get(0).getKey(), form.choices().get(0).getValue());

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.body()).contains("Not saved yet", "Send it again");
        isRefusedFor503(ann.sendFile("/import", "x.csv", FILE.getBytes(StandardCharsets.UTF_8)));
        isRefusedFor503(ann.get("/export.json"));

        proxy.release();
        LocalDynamoDb.awaitAnswer(stores);
        HttpResponse<String> taken = new ImportForm(refused.body()).send(ann);

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(stores.histories().read(owner).ratings()).hasSize(2).containsKey(1L);
      }
    }
  }

  private static void isRefusedFor503(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.body()).contains("Our storage is out of reach");
  }
}
