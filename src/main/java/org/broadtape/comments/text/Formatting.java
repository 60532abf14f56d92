package org.broadtape.comments.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// The little formatting that comments have: emphasis, links, quotes and lists of Markdown, every line break being kept. HTML is shown as it was
/// typed, and a picture is its words.
final class Formatting {

    private static final List<AutolinkExtension> EXTENSIONS = List.of((AutolinkExtension) AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).enabledBlockTypes(Set.of(BlockQuote.class, ListBlock.class)).maxOpenBlockParsers(12).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto"))).softbreak("<br>\n")
            .attributeProviderFactory(_ -> Formatting::attributes).nodeRendererFactory(Plainly::new).build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.STRIP).build();

    private Formatting() {
    }

    static String html(String source) {
        return RENDERER.render(PARSER.parse(source)).strip();
    }

    static String words(String source) {
        return WORDS.render(PARSER.parse(source)).strip();
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.remove("title");
            attributes.put("rel", "ugc nofollow");
        }
        if (tag.equals("p") || tag.equals("li")) {
            attributes.put("dir", "auto");
        }
    }

    /// A picture is its words, since nothing is loaded from elsewhere because a reader wrote its address; program code is as it was typed.
    private record Plainly(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class, Code.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Code code) {
                context.getWriter().text("`" + code.getLiteral() + "`");
            }
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
