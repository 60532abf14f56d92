package org.broadtape.articles.body.reading;

import java.util.ArrayList;
import java.util.List;

import org.broadtape.articles.body.Block;
import org.broadtape.articles.body.Block.Item;
import org.jsoup.nodes.Element;

/// Reads the points of a list. What stands between points, such as a list put directly into a list, belongs to the point before.
final class Lists {

    private final BlockWalk walk;
    private final List<Item> items = new ArrayList<>();

    Lists(BlockWalk walk) {
        this.walk = walk;
    }

    List<Item> items(Element list) {
        walk.flush();
        for (var child : list.children()) {
            if (!ElementReading.leavesOut(child, walk.source)) {
                if (child.nameIs("li")) {
                    add(walk.inside(child));
                } else {
                    between(child);
                }
            }
            walk.source.done(child);
        }
        var rest = walk.inside(list);
        if (!rest.isEmpty()) {
            items.addFirst(new Item(rest));
        }
        return items;
    }

    private void between(Element child) {
        var more = walk.itself(child);
        if (more.isEmpty()) {
            return;
        }
        if (items.isEmpty()) {
            items.add(new Item(more));
        } else {
            var blocks = new ArrayList<Block>(items.removeLast().blocks());
            blocks.addAll(more);
            items.add(new Item(blocks));
        }
    }

    private void add(List<Block> blocks) {
        if (!blocks.isEmpty()) {
            items.add(new Item(blocks));
        }
    }
}
