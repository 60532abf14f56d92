package org.broadtape.wire.moving.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.broadtape.articles.access.AccessLevel;
import org.broadtape.articles.body.Block;
import org.broadtape.articles.copy.Fate;
import org.broadtape.articles.copy.LeadImage;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.thing.Thing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One export of each version of Ghost, in the shape that it had then.
class VersionTests {

    @TempDir
    private Path folder;

    @Test
    void versionOneHasOneAuthorAndNumbersForFlags() {
        var article = article("1.20.0", """
                "posts": [{"id": "p1", "uuid": "u", "title": "One", "slug": "one", "mobiledoc": "{\\"version\\":\\"0.3.1\\",\\"cards\\":[[\\"card-markdown\\",{\\"markdown\\":\\"*Text*\\"}]],\\"sections\\":[[10,0]]}",
                "html": "<p><em>Text</em></p>", "feature_image": "/content/images/a.jpg", "featured": 1, "page": 0, "status": "published", "locale": null, "visibility": "public",
                "meta_description": "For search", "author_id": "u1", "created_at": "2017-09-01T12:29:50.000Z", "updated_at": "2017-09-02T00:00:00.000Z",
                "published_at": "2017-09-01T12:29:50.000Z", "custom_excerpt": "In short"}],
                "users": [{"id": "u1", "name": "Ada", "slug": "ada"}], "tags": [{"id": "t1", "name": "Markets", "slug": "markets", "visibility": "public"}],
                "posts_tags": [{"id": "x", "post_id": "p1", "tag_id": "t1", "sort_order": 0}], "posts_authors": [], "settings": [{"key": "amp", "value": "true"}]""");

        assertThat(article.words()).extracting("title", "standfirst", "slug", "language", "description", "canonical").containsExactly("One", "In short", "one", "en", "For search", "");
        assertThat(article.authors()).containsExactly("Ada");
        assertThat(article.labels()).extracting("name").containsExactly("Markets");
        assertThat(article.image()).contains(new LeadImage("/content/images/a.jpg", "", "", ""));
        assertThat(article.fate()).isEqualTo(new Fate.Release(Instant.parse("2017-09-01T12:29:50Z"), Instant.parse("2017-09-02T00:00:00Z"), List.of()));
        assertThat(article.access()).isEqualTo(AccessLevel.EVERYONE);
        assertThat(article.body().text()).isEqualTo("Text\n");
        assertThat(article.formerPaths()).containsExactly("/one", "/one/amp");
        assertThat(article.findings()).extracting("kind").containsExactly("the mark “featured”: put such articles on the front page at the desk");
    }

    @Test
    void versionTwoHasAuthorsInOrderAndPagesByAFlag() {
        var things = things("2.9.0", """
                "posts": [{"id": "p1", "title": "Two", "slug": "two", "html": "<p>Text</p>", "page": false, "status": "published", "visibility": "public", "author_id": "u1",
                "published_at": "2019-01-01 08:00:00"}, {"id": "p2", "title": "About", "slug": "about", "html": "<p>Us</p>", "page": 1, "status": "published", "visibility": "public",
                "published_at": 1546300800000}],
                "posts_authors": [{"post_id": "p1", "author_id": "u2", "sort_order": 1}, {"post_id": "p1", "author_id": "u3", "sort_order": 0}],
                "users": [{"id": "u1", "name": "Ada"}, {"id": "u2", "name": "Bruno"}, {"id": "u3", "name": "Chen"}]""");

        assertThat(those(things, Thing.Article.class)).singleElement().satisfies(article -> {
            assertThat(article.authors()).containsExactly("Chen", "Bruno");
            assertThat(article.fate()).isEqualTo(new Fate.Release(Instant.parse("2019-01-01T08:00:00Z")));
        });
        assertThat(those(things, Thing.Page.class)).singleElement().satisfies(page -> assertThat(page.formerPaths()).containsExactly("/about"));
    }

    @Test
    void versionThreeKeepsWhatSearchEnginesSeeInATableOfItsOwn() {
        var article = article("3.0.0", """
                "posts": [{"id": "p1", "title": "Three", "slug": "three", "html": "<p>Text</p>", "type": "post", "status": "published", "visibility": "members",
                "published_at": "2020-01-01T00:00:00.000Z", "canonical_url": "https://elsewhere.example/three"}],
                "posts_meta": [{"post_id": "p1", "meta_title": "Other", "meta_description": "For search", "og_image": "/o.jpg"}]""");

        assertThat(article.words().description()).isEqualTo("For search");
        assertThat(article.words().canonical()).isEqualTo("https://elsewhere.example/three");
        assertThat(article.access()).isEqualTo(AccessLevel.MEMBERS);
        assertThat(article.findings()).extracting("kind").containsExactly("titles for search engines and social networks", "pictures for social networks");
    }

    @Test
    void versionFourLeavesAPlaceForTheSitesAddress() {
        var article = article("4.1.0", """
                "posts": [{"id": "p1", "title": "Four", "slug": "four", "type": "post", "status": "published", "visibility": "paid", "published_at": "2021-01-01T00:00:00.000Z",
                "feature_image": "__GHOST_URL__/content/images/2021/a.jpg", "canonical_url": "__GHOST_URL__/other/",
                "mobiledoc": "{\\"version\\":\\"0.3.1\\",\\"markups\\":[[\\"a\\",[\\"href\\",\\"__GHOST_URL__/three/\\"]]],\\"cards\\":[[\\"paywall\\",{}]],\\"sections\\":[[1,\\"p\\",[[0,[0],1,\\"Three\\"]]],[10,0],[1,\\"p\\",[[0,[],0,\\"Paid\\"]]]]}"}],
                "posts_meta": [{"post_id": "p1", "feature_image_alt": "Cranes", "feature_image_caption": "By <a href=\\"/a\\">Ada</a>"}]""");

        assertThat(article.image()).contains(new LeadImage("/content/images/2021/a.jpg", "Cranes", "By Ada", ""));
        assertThat(article.words().canonical()).isEmpty();
        assertThat(article.access()).isEqualTo(new AccessLevel.FromTier(new Slug("paid")));
        assertThat(article.body().preview().toJson()).contains("\"/three/\"").doesNotContain("Paid");
    }

    @Test
    void versionFiveHasLexicalAndNamesItsTiers() {
        var article = article("5.80.0", """
                "posts": [{"id": "p1", "title": "Five", "slug": "five", "type": "post", "status": "published", "visibility": "tiers", "published_at": "2023-01-01T00:00:00.000Z",
                "lexical": "{\\"root\\":{\\"children\\":[{\\"type\\":\\"paragraph\\",\\"children\\":[{\\"type\\":\\"extended-text\\",\\"text\\":\\"Text\\",\\"format\\":1}]}]}}"}],
                "products": [{"id": "f", "name": "Free", "slug": "free", "type": "free"}, {"id": "s", "name": "Insider", "slug": "default-product", "type": "paid", "monthly_price": 500},
                {"id": "g", "name": "Insider Gold", "slug": "insider-gold", "type": "paid", "monthly_price": 900}],
                "posts_products": [{"post_id": "p1", "product_id": "g"}]""");

        assertThat(article.access()).isEqualTo(new AccessLevel.FromTier(new Slug("insider-gold")));
        assertThat(article.body().blocks().getFirst()).isEqualTo(new Block.PreviewMark());
        assertThat(article.body().preview().isEmpty()).isTrue();
    }

    @Test
    void versionSixMailsPostsThatWereNeverOnTheSite() {
        var things = things("6.3.1", """
                "posts": [{"id": "p1", "uuid": "1f", "title": "Letter", "slug": "letter", "type": "post", "status": "sent", "visibility": "members", "published_at": "2025-01-01T00:00:00.000Z"},
                {"id": "p2", "uuid": "2f", "title": "Six", "slug": "six", "type": "post", "status": "published", "visibility": "public", "published_at": "2025-01-01T00:00:00.000Z"}],
                "posts_meta": [{"post_id": "p2", "email_only": 1}], "newsletters": [{"name": "Weekly"}], "comments": [{"id": "c1", "post_id": "p2", "html": "<p>Well</p>", "status": "published"},
                {"id": "c2", "post_id": "p2", "html": "<p>Hm</p>", "status": "hidden"}, {"id": "c3", "post_id": "p2", "html": "", "status": "deleted"}]""");

        assertThat(those(things, Thing.Article.class)).allSatisfy(article -> assertThat(article.fate())
                .isEqualTo(new Fate.Hold("it went out by mail and was never on the site; release it to put it here")));
        assertThat(those(things, Thing.Article.class)).extracting(Thing.Article::formerPaths).containsExactly(List.of("/email/1f"), List.of("/email/2f"));
        assertThat(those(things, Thing.Comment.class)).extracting(Thing.Comment::text, Thing.Comment::shown)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("<p>Well</p>", Thing.Comment.Shown.APPROVED), org.assertj.core.groups.Tuple.tuple("<p>Hm</p>", Thing.Comment.Shown.HELD));
    }

    @Test
    void aVersionToComeIsReadAndNamed() {
        assertThat(those(things("7.0.0", "\"posts\": []"), Thing.LeftOut.class)).extracting(left -> left.finding().kind())
                .containsExactly("a version of Ghost that is not known here, read like the nearest");
    }

    @Test
    void otherToolsLeaveOutTheOuterList() {
        var things = new Exports(folder).with("a.json", "{\"meta\": {\"exported_on\": 1, \"version\": \"5.0.0\"}, \"data\": {\"posts\": [{\"id\": 1, \"title\": \"A\", \"status\": \"draft\"}]}}").things();

        assertThat(those(things, Thing.Article.class)).singleElement().satisfies(article -> {
            assertThat(article.key()).isEqualTo("1");
            assertThat(article.fate()).isEqualTo(new Fate.Draft());
        });
    }

    private Thing.Article article(String version, String tables) {
        return those(things(version, tables), Thing.Article.class).getFirst();
    }

    private List<Thing> things(String version, String tables) {
        return new Exports(folder).export(version, tables).things();
    }

    private static <T extends Thing> List<T> those(List<Thing> things, Class<T> kind) {
        return things.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
