package org.broadtape.delivery.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.broadtape.delivery.Content;
import org.broadtape.installation.Settings;

/// Puts a letter into the site's frame, in both forms.
///
/// ```java
/// return letters.mail(Letter.about(words.subject()).paragraph(words.greeting(name)).code(code).button(words.signIn(), link).small(words.notAsked()));
/// ```
@ApplicationScoped
public class Letters {

    private static final String ACCENT = "#0c4a63";

    private final Settings settings;

    @Inject
    Letters(Settings settings) {
        this.settings = settings;
    }

    /// A mail that nobody wrote by hand, and that says so (RFC 3834): no absence note answers it.
    public Content.Mail mail(Letter letter) {
        return mail(letter, Map.of());
    }

    /// @param headers what its head says besides, such as `Reply-To`
    public Content.Mail mail(Letter letter, Map<String, String> headers) {
        var all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Auto-Submitted", "auto-generated");
        return new Content.Mail(letter.subject(), LetterText.of(letter, settings.name(), settings.url().toString()), Templates.letter(page(letter)).render(), all);
    }

    private LetterPage page(Letter letter) {
        var accent = settings.colours().getOrDefault("accent", ACCENT);
        return new LetterPage(letter.subject(), letter.preheader(), letter.parts().stream().map(Letters::piece).toList(), letter.small(), settings.name(), settings.url().toString(),
                settings.language().toLanguageTag(), accent.matches("#[0-9a-fA-F]{6}") ? accent : ACCENT);
    }

    private static Piece piece(Letter.Part part) {
        return switch (part) {
            case Letter.Part.Paragraph(var text) -> new Piece("", text.lines().toList(), "", "");
            case Letter.Part.Code(var code) -> new Piece("code", List.of(), code, "");
            case Letter.Part.Quote(var text) -> new Piece("quote", text.lines().toList(), "", "");
            case Letter.Part.Link(var label, var url) -> new Piece("link", List.of(), label, url);
            case Letter.Part.Button(var label, var url) -> new Piece("button", List.of(), label, url);
        };
    }

    /// What the frame shows.
    record LetterPage(String subject, String preheader, List<Piece> pieces, List<String> small, String site, String home, String language, String accent) {
    }

    /// A part as the template tells them apart; an ordinary paragraph is of no kind.
    record Piece(String kind, List<String> lines, String label, String url) {
    }

    @CheckedTemplate(basePath = "delivery")
    static final class Templates {

        private Templates() {
        }

        static native TemplateInstance letter(LetterPage page);
    }
}
