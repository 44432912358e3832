package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.Account;
import dev.matinee.store.Username;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SiteClient;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody told is for nobody else, whatever address they try. */
class OtherPeopleTest {
  private static final String NAME = "ann-whom-nobody-knows";

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;
  private static Account ann;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
    SiteClient herself = SiteClient.of(site).signUp(NAME);
    herself.send("/movies/6/mark", "mark", "4.5", "from", "/rate");
    assertThat(herself.get("/rated").body()).contains(NAME, "You gave it 4.5");
    ann = site.stores().accounts().find(new Username(NAME)).orElseThrow();
  }

  @Test
  void noPageThatSomebodyElseOpensNamesThePerson() {
    SiteClient ben = SiteClient.of(site).signUp("ben");
    List<String> pages = site.routes().stream().filter(route -> route.startsWith("GET ")).toList();
    assertThat(pages).hasSizeGreaterThan(20);

    for (String page : pages) {
      String path = page.substring(4).replaceAll("\\{[^}]*}", ann.userId().value());
      String query = "?count=5&userId=" + ann.userId().value() + "&query=" + NAME;
      assertThat(ben.get(path).body()).as(path).doesNotContain(NAME, "You gave it 4.5");
      assertThat(ben.get(path + query).body()).as(path + query).doesNotContain("You gave it 4.5");
    }
  }

  @Test
  void anAccountIsNoUserOfTheDataSetUnderAnyName() {
    long number = PersonProfile.number(ann.userId());
    for (String id : List.of(ann.userId().value(), NAME, Long.toString(number))) {
      String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
      HttpResponse<String> list = site.get("/result?count=5&userId=" + encoded);
      HttpResponse<String> json = site.get("/api/v1/users/" + encoded + "/recommendations");

      assertThat(list.statusCode()).as(id).isIn(400, 404, 422);
      assertThat(json.statusCode()).as(id).isIn(400, 404);
      assertThat(list.body()).doesNotContain("Because");
    }
  }
}
