package org.broadtape.wire.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.broadtape.articles.filing.Section;
import org.broadtape.kernel.Slug;
import org.broadtape.wire.moving.thing.Label;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final List<Section> SECTIONS = List.of(new Section(1, new Slug("markets"), "Markets", ""), new Section(2, new Slug("green"), "Energy & Climate", ""));

    private final Places places = new Places(SECTIONS, false);
    private final Label metals = category("metals", "Metals");

    @Test
    void theFirstCategoryThatIsASectionHereIsTheSectionAndTheOthersAreTopics() {
        var place = places.of(List.of(metals, category("markets", "The markets"), category("green", "Green"), Label.tag("copper", "Copper")));

        assertThat(place).isEqualTo(new Places.Place(new Slug("markets"), List.of("Metals", "Green", "Copper")));
    }

    @Test
    void aSectionIsFoundByItsNameToo() {
        assertThat(places.of(List.of(category("energy", "energy & climate"))).section()).hasToString("green");
    }

    @Test
    void aCategoryThatLiesInASectionBringsItsArticlesThere() {
        var copper = new Label("copper", "Copper", true, Optional.of(new Label("metals", "Metals", true, Optional.of(category("markets", "Markets")))));

        assertThat(places.of(List.of(copper))).isEqualTo(new Places.Place(new Slug("markets"), List.of("Copper")));
    }

    @Test
    void aTagIsNeverASection() {
        assertThat(places.of(List.of(Label.tag("markets", "Markets")))).isEqualTo(new Places.Place(Places.DEFAULT, List.of("Markets")));
    }

    @Test
    void theCategoryOfWhatHasNoneIsNeitherSectionNorTopic() {
        assertThat(places.of(List.of(category("uncategorized", "Uncategorized")))).isEqualTo(new Places.Place(Places.DEFAULT, List.of()));
    }

    @Test
    void onlyOnDemandDoesACategoryMakeASection() {
        assertThat(places.of(List.of(metals)).section()).hasToString("news");
        assertThat(new Places(SECTIONS, true).of(List.of(metals, Label.tag("copper", "Copper")))).isEqualTo(new Places.Place(new Slug("metals"), List.of("Copper")));
    }

    @Test
    void thePageOfACategoryLeadsToTheSectionOrTheTopicThatItHasBecome() {
        assertThat(places.pathOf(category("markets", "Markets"))).isEqualTo("/markets");
        assertThat(places.pathOf(metals)).isEqualTo("/topics/metals");
        assertThat(places.pathOf(Label.tag("x", "Börse & Geld"))).isEqualTo("/topics/borse-geld");
    }

    private static Label category(String slug, String name) {
        return OfThings.category(slug, name);
    }
}
