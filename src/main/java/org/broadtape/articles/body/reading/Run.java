package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Row;
import org.broadtape.articles.body.Inline;
import org.broadtape.articles.body.Provider;

/// Makes one run of text of blocks, for the places that hold no blocks: captions, cells, pull quotes. Pictures and the like,
/// which are no text, go to somebody else.
final class Run {

    private final Consumer<Block> others;
    private final List<Inline> run = new ArrayList<>();

    Run(Consumer<Block> others) {
        this.others = others;
    }

    List<Inline> of(List<Block> blocks) {
        blocks.forEach(this::block);
        return run;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> line(paragraph.text());
            case Block.Heading heading -> line(heading.text());
            case Block.BulletList _, Block.NumberedList _, Block.Callout _ -> block.children().forEach(this::block);
            case Block.Quote quote -> {
                quote.blocks().forEach(this::block);
                line(quote.source());
            }
            case Block.PullQuote quote -> {
                line(quote.text());
                line(quote.source());
            }
            case Block.Button button -> line(List.of(new Inline.Link(button.href(), Inline.of(button.label()))));
            case Block.Bookmark card -> {
                line(List.of(new Inline.Link(card.href(), Inline.of(card.title().isEmpty() ? card.href() : card.title()))));
                line(Inline.of(card.description()));
                line(Inline.of(card.from()));
            }
            case Block.Embed embed -> line(List.of(new Inline.Link(embed.href(), embed.caption().isEmpty() ? name(embed) : Inline.of(Inline.text(embed.caption())))));
            case Block.Code code -> line(List.of(new Inline.Code(Inline.of(code.text()))));
            case Block.Table table -> {
                line(table.caption());
                table.head().forEach(this::row);
                table.rows().forEach(this::row);
                table.foot().forEach(this::row);
            }
            case Block.Image _, Block.Gallery _, Block.Audio _, Block.Video _, Block.File _ -> others.accept(block);
            case Block.Unknown unknown -> line(Inline.of(unknown.text()));
            case Block.InstrumentCard card -> line(List.of(new Inline.Price(card.listed(), card.text())));
            case Block.Divider _, Block.PreviewMark _ -> {
            }
        }
    }

    private static List<Inline> name(Block.Embed embed) {
        return Inline.of(Provider.named(embed.provider()).map(Provider::name).orElse(embed.href()));
    }

    private void row(Row row) {
        var line = new ArrayList<Inline>();
        row.cells().forEach(cell -> {
            if (!line.isEmpty() && !cell.text().isEmpty()) {
                line.add(new Inline.Text(" "));
            }
            line.addAll(cell.text());
        });
        line(line);
    }

    private void line(List<Inline> text) {
        if (!text.isEmpty() && !run.isEmpty()) {
            run.add(new Inline.LineBreak());
        }
        run.addAll(text);
    }
}
