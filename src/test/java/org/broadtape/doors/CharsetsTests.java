package org.broadtape.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CharsetsTests {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Test
    void textIsUtf8UnlessSomethingSaysOtherwise() {
        var decoded = Charsets.decode("Zürich 😀".getBytes(UTF_8), "");

        assertThat(decoded.text()).isEqualTo("Zürich 😀");
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.notes()).isEmpty();
    }

    @Test
    void aByteOrderMarkBeatsWhatIsSaid() {
        var bytes = "\uFEFF<?xml version='1.0' encoding='iso-8859-1'?><a>Zürich</a>".getBytes(UTF_16LE);

        assertThat(Charsets.decode(bytes, "text/xml; charset=utf-8").text()).endsWith("<a>Zürich</a>");
        assertThat(Charsets.decode(bytes, "").charset()).isEqualTo("UTF-16LE");
    }

    @Test
    void wideXmlWithoutAMarkIsKnownByItsFirstBytes() {
        assertThat(Charsets.decode("<?xml version='1.0'?><a>ü</a>".getBytes(UTF_16LE), "").text()).endsWith("<a>ü</a>");
    }

    @Test
    void theHttpHeaderBeatsTheDeclaration() {
        var bytes = "<?xml version='1.0' encoding='utf-8'?><a>жук</a>".getBytes(Charset.forName("koi8-r"));

        assertThat(Charsets.decode(bytes, "text/xml; charset=\"koi8-r\"").text()).endsWith("<a>жук</a>");
    }

    @Test
    void aDeclarationAndAMetaElementAreBelieved() {
        assertThat(Charsets.decode("<?xml version='1.0' encoding='windows-1251'?><a>жук</a>".getBytes(Charset.forName("windows-1251")), "").text()).contains("жук");
        assertThat(Charsets.decode("<html><meta charset=shift_jis><p>東京".getBytes(Charset.forName("windows-31j")), "").text()).contains("東京");
    }

    @Test
    void latin1IsReadAsItsWindowsSetWhereCurlyQuotesAre() {
        var bytes = "<?xml version='1.0' encoding='ISO-8859-1'?><a>“Café” – €5</a>".getBytes(WESTERN);

        assertThat(Charsets.decode(bytes, "").text()).endsWith("<a>“Café” – €5</a>");
    }

    @Test
    void utf8ThatCallsItselfLatin1IsReadAsUtf8AndNoted() {
        var decoded = Charsets.decode("<?xml version='1.0' encoding='iso-8859-1'?><a>Zürich – €</a>".getBytes(UTF_8), "");

        assertThat(decoded.text()).endsWith("<a>Zürich – €</a>");
        assertThat(decoded.notes()).containsExactly("It says that it is iso-8859-1 and was read as UTF-8, which it is.");
    }

    @Test
    void westernBytesInUtf8AreReadOneByOneAndNoted() {
        var bytes = "first line\ncaf\u00E9 \u0093x\u0094".getBytes(ISO_8859_1);
        var decoded = Charsets.decode(bytes, "text/plain; charset=utf-8");

        assertThat(decoded.text()).isEqualTo("first line\ncafé “x”");
        assertThat(decoded.notes()).containsExactly("3 bytes are not UTF-8, first on line 2, read as windows-1252.");
    }

    @Test
    void aCharsetThatNobodyKnowsIsPassedOverAndNoted() {
        var decoded = Charsets.decode("é".getBytes(UTF_8), "text/xml; charset=x-made-up");

        assertThat(decoded.text()).isEqualTo("é");
        assertThat(decoded.notes()).containsExactly("The charset x-made-up is not known and was passed over.");
    }

    @Test
    void whatXmlForbidsIsDroppedAndWhatWindowsMeantIsKept() {
        var decoded = Charsets.decode("a\u0000b\u0007c\uFFFF\nd\u0092s".getBytes(UTF_8), "");

        assertThat(decoded.text()).isEqualTo("abc\nd’s");
        assertThat(decoded.notes()).containsExactly("3 control characters were dropped, first on line 1.");
    }

    @Test
    void aCharacterIsNotCutWhereTheBufferEnds() throws IOException {
        var text = "x".repeat(8191) + "😀".repeat(40_000) + "é";
        try (var reader = Charsets.reader(new ByteArrayInputStream(text.getBytes(UTF_8)), "", Limits.DOCUMENT)) {
            var read = new StringBuilder();
            for (var c = reader.read(); c >= 0; c = reader.read()) {
                read.append((char) c);
            }

            assertThat(read.toString()).isEqualTo(text);
        }
    }

    @Test
    void halfASurrogatePairIsCleanedOutOfDecodedText() {
        assertThat(Charsets.clean("a\uD800b\u0000😀")).isEqualTo("ab😀");
    }
}
