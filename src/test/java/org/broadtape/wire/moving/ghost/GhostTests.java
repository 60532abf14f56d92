package org.broadtape.wire.moving.ghost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadtape.articles.copy.Fate;
import org.broadtape.wire.moving.SiteFile;
import org.broadtape.wire.moving.SiteSource;
import org.broadtape.wire.moving.thing.Label;
import org.broadtape.wire.moving.thing.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies around the texts of an export.
class GhostTests {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotPublicWaits() {
        assertThat(fates("""
                {"id": "1", "status": "draft"}, {"id": "2", "status": "scheduled", "published_at": "2999-01-01T00:00:00.000Z"}, {"id": "3", "status": "scheduled"},
                {"id": "4", "status": "published", "visibility": "tiers", "published_at": "2020-01-01T00:00:00.000Z"}, {"id": "5", "status": "published"},
                {"id": "6", "status": "published", "type": "page", "visibility": "members", "published_at": "2020-01-01T00:00:00.000Z"}, {"id": "7", "status": "review"},
                {"id": "8", "status": "draft", "type": "page"}"""))
                .containsExactly(new Fate.Draft(), new Fate.Schedule(Instant.parse("2999-01-01T00:00:00Z")), new Fate.Hold("it was scheduled; schedule it again if it is still to come out"),
                        new Fate.Hold("its readers (“tiers”) can't be named as a tier and all above it; released as it is, it opens to tier:paid alone"),
                        new Fate.Hold("it says that it is public and not since when; release it"),
                        new Fate.Hold("it is a page for members, and pages here are for everybody; release it as an article, or make it a page"),
                        new Fate.Hold("its status is “review”, which is not known here; decide what becomes of it"), new Fate.Draft());
    }

    @Test
    void theFirstTagsLeadAndInternalOnesStayInternal() {
        var things = export("""
                "posts": [{"id": "p", "title": "A", "slug": "a", "status": "draft"}], "tags": [{"id": "1", "name": "Rates", "slug": "rates", "description": "What money costs"},
                {"id": "2", "name": "#sponsored", "slug": "hash-sponsored", "visibility": "internal"}, {"id": "3", "name": "Markets", "slug": "markets"}],
                "posts_tags": [{"post_id": "p", "tag_id": "1", "sort_order": 2}, {"post_id": "p", "tag_id": "2", "sort_order": 0}, {"post_id": "p", "tag_id": "3", "sort_order": 1}]""").things();

        assertThat(those(things, Thing.Article.class).getFirst().labels()).extracting(Label::name).containsExactly("Markets", "Rates", "#sponsored");
        assertThat(those(things, Thing.Topic.class)).extracting(topic -> topic.label().name(), Thing.Topic::description, Thing.Topic::formerPaths)
                .containsExactly(tuple("Rates", "What money costs", List.of("/tag/rates")), tuple("Markets", "", List.of("/tag/markets")));
        assertThat(those(things, Thing.LeftOut.class)).extracting(left -> left.finding().kind() + ": " + left.finding().example())
                .containsExactly("internal tags: topics that are not shown: #sponsored");
    }

    @Test
    void peopleAreKnownByTheirNamesAndTheirRolesAreTold() {
        var things = export("""
                "users": [{"id": "1", "name": "Ada", "slug": "ada", "bio": "Writes on metals.", "email": "ada@example.org", "password": "$2a$10$secret"}], "roles": [{"id": "r", "name": "Editor"}],
                "roles_users": [{"user_id": "1", "role_id": "r"}]""").things();

        assertThat(those(things, Thing.Person.class)).containsExactly(new Thing.Person("1", "Ada", "Writes on metals.", List.of("/author/ada")));
        assertThat(those(things, Thing.LeftOut.class)).extracting(left -> left.finding().example()).containsExactly("Ada: Editor");
        assertThat(things.toString()).doesNotContain("secret", "ada@example.org");
    }

    @Test
    void routesSayWhereArticlesStood() {
        var things = export("""
                "posts": [{"id": "p", "title": "A", "slug": "a", "status": "published", "published_at": "2020-12-31T23:30:00.000Z"}], "settings": [{"key": "timezone", "value": "Africa/Johannesburg"}],
                "users": [{"id": "1", "name": "Ada", "slug": "ada"}], "posts_authors": [{"post_id": "p", "author_id": "1"}]""").with("routes.yaml", """
                routes:
                collections:
                  /news/:
                    permalink: /news/{year}/{month}/{slug}/
                  /blog/:
                    permalink: /{primary_author}/{primary_tag}/{slug}/
                taxonomies:
                  tag: /topic/{slug}/
                  author: /by/{slug}/
                """).things();

        assertThat(those(things, Thing.Article.class).getFirst().formerPaths()).containsExactly("/news/2021/01/a", "/ada/all/a");
        assertThat(those(things, Thing.Person.class).getFirst().formerPaths()).containsExactly("/by/ada");
    }

    @Test
    void codeInjectionIsNamedAndNeverTaken() {
        var things = export("""
                "posts": [{"id": "p", "title": "A", "slug": "a", "status": "draft", "codeinjection_head": "<script>steal()</script>"}],
                "settings": [{"key": "codeinjection_foot", "value": "<script>count()</script>"}, {"key": "members_private_key", "value": "secret"}]""").things();

        assertThat(those(things, Thing.Article.class).getFirst().findings()).extracting("kind", "example")
                .containsExactly(tuple("code injection of an article", "<script>steal()</script>"));
        assertThat(those(things, Thing.LeftOut.class)).extracting(left -> left.finding().kind()).containsExactly("code injection of the whole site");
        assertThat(those(things, Thing.Article.class).getFirst().body().isEmpty()).isTrue();
        assertThat(things.toString()).doesNotContain("secret");
    }

    @Test
    void settingsAreToldAsLinesForTheFileOfSettings() {
        assertThat(export("""
                "settings": [{"key": "title", "value": "The \\"Quay\\""}, {"key": "lang", "value": "de"}, {"key": "timezone", "value": "Europe/Berlin"}, {"key": "twitter", "value": "@quay"},
                {"key": "navigation", "value": "[{\\"label\\":\\"Home\\",\\"url\\":\\"/\\"},{\\"label\\":\\"About\\",\\"url\\":\\"__GHOST_URL__/about/\\"}]"}],
                "products": [{"id": "g", "name": "Gold", "slug": "gold", "type": "paid", "monthly_price": 900}]""").all(Thing.Setting.class))
                .containsExactly(new Thing.Setting("title for site.toml", "name = \"The \\\"Quay\\\"\""), new Thing.Setting("locale for site.toml", "language = \"de\""),
                        new Thing.Setting("timezone for site.toml", "time_zone = \"Europe/Berlin\""),
                        new Thing.Setting("navigation for site.toml", "menu = [{name = \"Home\", address = \"/\"}, {name = \"About\", address = \"/about/\"}]"),
                        new Thing.Setting("social accounts for site.toml", "follow = [{name = \"X\", address = \"https://x.com/quay\"}]"),
                        new Thing.Setting("tier Gold", "tier:gold, 900 a month in the smallest unit of its currency"));
    }

    @Test
    void redirectsOfSinglePathsComeAlongAndPatternsAreListed() {
        var things = new Exports(folder).with("redirects.json", """
                [{"permanent": true, "from": "/old/", "to": "/new/"}, {"from": "^\\\\/a\\\\/b\\\\/?$", "to": "/c"}, {"from": "/^\\\\/CASE/i", "to": "/case"}, {"from": "^/blog/(.*)", "to": "/$1"},
                {"from": "/shop", "to": "https://shop.example/"}, {"from": "/win", "to": "//shop.example/win"}]""").things();

        assertThat(those(things, Thing.Redirect.class)).containsExactly(new Thing.Redirect("/old", "/new"), new Thing.Redirect("/a/b", "/c"), new Thing.Redirect("/CASE", "/case"));
        assertThat(those(things, Thing.LeftOut.class)).extracting(left -> left.finding().kind(), left -> left.finding().example()).containsExactly(
                tuple("redirects from a pattern: set them up before this site, at its proxy", "^/blog/(.*) → /$1"),
                tuple("redirects to another site: set them up before this site, at its proxy", "/shop → https://shop.example/"),
                tuple("redirects to another site: set them up before this site, at its proxy", "/win → //shop.example/win"));
        assertThat(new Exports(folder).with("redirects.yaml", "301:\n  /one: /two/\n  ^/x\\d+$: /y\n302:\n  /three/: /four\n").all(Thing.Redirect.class))
                .containsExactly(new Thing.Redirect("/one", "/two"), new Thing.Redirect("/three", "/four"));
    }

    @Test
    void membersAreKeptAndLinesThatCannotBeAreNamed() {
        var things = new Exports(folder).with("members.csv", """
                id,email,name,subscribed_to_emails,complimentary_plan,stripe_customer_id,labels
                1,Ada@example.org,Ada,true,false,cus_1,"gold, early"
                2,ada@example.org,Twice,true,,,
                3,nobody,Nobody,true,,,
                4,bruno@example.org,,true,perhaps,,
                """ + "5,a@" + "a.".repeat(100_000) + "example,,,,,\n").things();

        assertThat(those(things, Thing.Member.class)).containsExactly(
                new Thing.Member("ada@example.org", "Ada@example.org", "Ada",
                        Map.of("id", "1", "subscribed_to_emails", "true", "complimentary_plan", "false", "stripe_customer_id", "cus_1", "labels", "gold, early")),
                new Thing.Member("bruno@example.org", "bruno@example.org", "", Map.of("id", "4", "subscribed_to_emails", "true", "complimentary_plan", "perhaps")));
        assertThat(those(things, Thing.Broken.class)).containsExactly(
                new Thing.Broken("members.csv", "line 3", "“ada@example.org” came before; the first one was taken"),
                new Thing.Broken("members.csv", "line 4", "“nobody” is not an e-mail address; correct it and import again"),
                new Thing.Broken("members.csv", "line 6", "“a@" + "a.".repeat(29) + "…” is not an e-mail address; correct it and import again"));
        assertThat(those(things, Thing.LeftOut.class)).extracting(left -> left.finding().place()).containsExactly("members.csv, line 5");
    }

    @Test
    void aListWithoutTheColumnSaysWhichOneToRename() {
        assertThat(new Exports(folder).with("members.csv", "correo,nombre\nada@example.org,Ada\n").things()).containsExactly(new Thing.Broken("members.csv", "line 1",
                "it has no column “email”; “correo” seems to be that: rename it in the first line, and import again"));
    }

    @Test
    void whatLiesBesideAnExportBelongsToIt() {
        var exports = export("\"posts\": [], \"settings\": [{\"key\": \"db_hash\", \"value\": \"3b33\"}, {\"key\": \"title\", \"value\": \"Quay\"}]")
                .with("members.csv", "email\nada@example.org\n").with("redirects.yaml", "301:\n  /a: /b\n");

        assertThat(exports.open()).singleElement().extracting(SiteSource::name).isEqualTo("ghost 3b33");
        assertThat(exports.things()).extracting(Object::getClass).contains(Thing.Member.class, Thing.Redirect.class);
    }

    @Test
    void ofTwoExportsOfASiteTheNewestCounts() {
        var tables = "\"data\": {\"posts\": [{\"id\": \"1\", \"title\": \"%s\", \"status\": \"draft\"}], \"settings\": [{\"key\": \"title\", \"value\": \"Quay\"}]}}]}";
        var things = new Exports(folder).with("b.json", "{\"db\": [{\"meta\": {\"exported_on\": 2000, \"version\": \"5.0\"}, " + tables.formatted("New"))
                .with("a.json", "{\"db\": [{\"meta\": {\"exported_on\": 1000, \"version\": \"5.0\"}, " + tables.formatted("Old")).things();

        assertThat(those(things, Thing.Article.class)).extracting(article -> article.words().title()).containsExactly("New");
        assertThat(those(things, Thing.LeftOut.class)).extracting(left -> left.finding().kind(), left -> left.finding().example()).containsExactly(tuple("an older export of the same site", "a.json"));
    }

    @Test
    void whatCannotBeReadIsNamedAndCostsOnlyItself() {
        var things = new Exports(folder).with("cut.json", "{\"db\": [{\"meta\": {\"exported_on\": 1, \"version\": \"5.0\"}, \"data\": {\"posts\": [{\"id\": 1")
                .with("other.json", "{\"other\": [{\"meta\": {\"exported_on\": 1, \"version\": \"003\"}, \"data\": {}}]}").with("members.csv", "email\nada@example.org\n").things();

        assertThat(those(things, Thing.Broken.class)).extracting(Thing.Broken::what, Thing.Broken::why).containsExactly(
                tuple("cut.json", "it ends in the middle, so something of the site is missing. Download the export from Ghost again."),
                tuple("other.json", "it looks like an export of Ghost, but says neither its version nor what is in it. Export the site again: in Ghost, Settings, Import/Export."));
        assertThat(those(things, Thing.Member.class)).hasSize(1);
    }

    @Test
    void anExportIsTheSameThingsEveryTime() {
        var exports = export("\"posts\": [{\"id\": \"1\", \"title\": \"A\", \"html\": \"<p>a</p>\", \"status\": \"draft\"}]");

        assertThat(exports.things()).isEqualTo(exports.things());
    }

    @Test
    void otherFilesAreNotClaimed() {
        assertThat(claims("ninjs.json", "{\"uri\": \"urn:x\", \"data\": 1}")).isFalse();
        assertThat(claims("data/settings.json", "{\"db\": 1}")).isFalse();
        assertThat(claims("bars.csv", "date,open,close\n")).isFalse();
        assertThat(claims("email_list.quay.csv", "email,active_subscription,expiry\n")).isFalse();
        assertThat(claims("backup.zip!content/data/redirects.json", "[{\"from\": \"/a\", \"to\": \"/b\"}]")).isTrue();
    }

    private static boolean claims(String name, String start) {
        return new Ghost().claims(new SiteFile(name, Path.of(name)), start);
    }

    private Exports export(String tables) {
        return new Exports(folder).export("5.80.0", tables);
    }

    private List<Fate> fates(String posts) {
        return export("\"posts\": [" + posts + "]").all(Thing.Article.class).stream().map(Thing.Article::fate).toList();
    }

    private static <T extends Thing> List<T> those(List<Thing> things, Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
