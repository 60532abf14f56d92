package org.broadtape.delivery.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The plain form of a letter: paragraphs of lines that fit a narrow screen, addresses on a line of their own so that nothing breaks them.
final class LetterText {

    private static final int WIDTH = 72;

    private LetterText() {
    }

    static String of(Letter letter, String site, String home) {
        var paragraphs = new ArrayList<String>();
        letter.parts().forEach(part -> paragraphs.add(switch (part) {
            case Letter.Part.Paragraph(var text) -> wrapped(text);
            case Letter.Part.Code(var code) -> "    " + code;
            case Letter.Part.Quote(var text) -> wrapped(text).lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
            case Letter.Part.Link(var label, var url) -> wrapped(label + ":") + "\n" + url;
            case Letter.Part.Button(var label, var url) -> wrapped(label + ":") + "\n" + url;
        }));
        // what follows two hyphens and a space is a signature, which answers leave out
        paragraphs.add("-- \n" + site + "\n" + home);
        letter.small().forEach(small -> paragraphs.add(wrapped(small)));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String wrapped(String text) {
        return text.lines().map(line -> String.join("\n", lines(line))).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
