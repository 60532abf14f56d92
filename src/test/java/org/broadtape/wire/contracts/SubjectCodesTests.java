package org.broadtape.wire.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.broadtape.wire.item.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectCodesTests {

    private static final Place COMPANIES = new Place("companies", "Companies");
    private static final Place METALS = new Place("markets", "Metals");
    private static final Place DESK = new Place("opinion", "");
    private final SubjectCodes codes = new SubjectCodes(Map.of("medtop:20000170", COMPANIES, "04011000", METALS, "northgate:desk/7", DESK));

    @ParameterizedTest
    @CsvSource({ "medtop:20000170, ''", "http://cv.iptc.org/newscodes/mediatopic/20000170, ''", "'', http://cv.iptc.org/newscodes/mediatopic/20000170", "mediatopic:20000170, ''",
            "http://cv.iptc.org/newscodes/mediatopic/:20000170, ''" })
    void aMediatopicIsKnownInEverySpelling(String code, String uri) {
        assertThat(codes.place(new Subject(code, uri, ""))).contains(COMPANIES);
    }

    @ParameterizedTest
    @CsvSource({ "04011000", "subj:04011000", "http://cv.iptc.org/newscodes/subjectcode/04011000", "IPTC:04011000" })
    void aLegacyCodeIsKnownInEverySpelling(String code) {
        assertThat(codes.place(new Subject(code, "", ""))).contains(METALS);
    }

    @Test
    void aLegacyCodeGoesByTheMatterAboveIt() {
        assertThat(codes.place(new Subject("subj:04011004", "", ""))).contains(METALS);
        assertThat(codes.place(new Subject("subj:04012004", "", ""))).isEmpty();
        assertThat(new SubjectCodes(Map.of("subj:04000000", COMPANIES)).place(new Subject("04012004", "", ""))).contains(COMPANIES);
    }

    @Test
    void anAgencysOwnCodesStandAsTheyAre() {
        assertThat(codes.places(List.of(new Subject("northgate:desk/7", "", ""), new Subject("northgate:desk/8", "", "Elsewhere"), new Subject("medtop:20000170", "", "")))).containsExactly(DESK, COMPANIES);
    }
}
