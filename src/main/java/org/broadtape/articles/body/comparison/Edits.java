package org.broadtape.articles.body.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The edits that lead from one sequence to another: Myers' greedy algorithm (An O(ND) Difference Algorithm and Its Variations,
/// 1986) between what only one place on each side can match (patience). Where two stretches differ by more than a limit, the
/// one is taken to replace the other, so that time and memory stay bounded.
final class Edits {

    private static final int MOST_DIFFERENCES = 600;

    /// Stretches of both sides: equal ones, or what stands on the left instead of what stands on the right.
    record Edit(boolean same, int leftFrom, int leftTo, int rightFrom, int rightTo) {
    }

    private final int[] left;
    private final int[] right;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(int[] left, int[] right) {
        this.left = left;
        this.right = right;
    }

    static <T> List<Edit> between(List<T> left, List<T> right) {
        var numbers = new HashMap<T, Integer>();
        var edits = new Edits(numbered(left, numbers), numbered(right, numbers));
        edits.compare();
        return edits.edits;
    }

    private static <T> int[] numbered(List<T> items, Map<T, Integer> numbers) {
        return items.stream().mapToInt(item -> numbers.computeIfAbsent(item, _ -> numbers.size())).toArray();
    }

    private void compare() {
        var leftAt = 0;
        var rightAt = 0;
        for (var anchor : anchors()) {
            if (anchor[0] >= leftAt && anchor[1] >= rightAt) {
                between(leftAt, anchor[0], rightAt, anchor[1]);
                same(anchor[0], anchor[1], 1);
                leftAt = anchor[0] + 1;
                rightAt = anchor[1] + 1;
            }
        }
        between(leftAt, left.length, rightAt, right.length);
    }

    /// Pairs of what stands exactly once on each side, as long as they keep their order: the longest such chain.
    private List<int[]> anchors() {
        var places = new HashMap<Integer, int[]>();
        count(left, places, 0);
        count(right, places, 2);
        var pairs = places.values().stream().filter(place -> place[0] == 1 && place[2] == 1).map(place -> new int[] { place[1], place[3] })
                .sorted((one, other) -> Integer.compare(one[0], other[0])).toList();
        return longestAscending(pairs);
    }

    private static void count(int[] items, Map<Integer, int[]> places, int at) {
        for (var i = 0; i < items.length; i++) {
            var place = places.computeIfAbsent(items[i], _ -> new int[4]);
            place[at]++;
            place[at + 1] = i;
        }
    }

    private static List<int[]> longestAscending(List<int[]> pairs) {
        var ends = new int[pairs.size()];
        var before = new int[pairs.size()];
        var length = 0;
        for (var i = 0; i < pairs.size(); i++) {
            var low = 0;
            var high = length;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : ends[low - 1];
            ends[low] = i;
            length = Math.max(length, low + 1);
        }
        var chain = new ArrayList<int[]>();
        for (var i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            chain.add(pairs.get(i));
        }
        return chain.reversed();
    }

    private void between(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        var start = 0;
        while (leftFrom + start < leftTo && rightFrom + start < rightTo && left[leftFrom + start] == right[rightFrom + start]) {
            start++;
        }
        var end = 0;
        while (leftTo - end > leftFrom + start && rightTo - end > rightFrom + start && left[leftTo - end - 1] == right[rightTo - end - 1]) {
            end++;
        }
        same(leftFrom, rightFrom, start);
        greedy(leftFrom + start, leftTo - end, rightFrom + start, rightTo - end);
        same(leftTo - end, rightTo - end, end);
    }

    private void greedy(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        var n = leftTo - leftFrom;
        var m = rightTo - rightFrom;
        if (n == 0 || m == 0) {
            replaced(leftFrom, leftTo, rightFrom, rightTo);
            return;
        }
        var most = Math.min(n + m, MOST_DIFFERENCES);
        var reach = new int[2 * most + 3];
        var traces = new ArrayList<int[]>();
        for (var d = 0; d <= most; d++) {
            traces.add(Arrays.copyOfRange(reach, most - d, most + d + 3));
            for (var k = -d; k <= d; k += 2) {
                var x = k == -d || (k != d && reach[most + k] < reach[most + k + 2]) ? reach[most + k + 2] : reach[most + k] + 1;
                while (x < n && x - k < m && x - k >= 0 && left[leftFrom + x] == right[rightFrom + x - k]) {
                    x++;
                }
                reach[most + 1 + k] = x;
                if (x >= n && x - k >= m) {
                    back(traces, leftFrom, n, rightFrom, m);
                    return;
                }
            }
        }
        replaced(leftFrom, leftTo, rightFrom, rightTo);
    }

    /// Walks back over what was reached with each number of differences.
    private void back(List<int[]> traces, int leftFrom, int n, int rightFrom, int m) {
        var steps = new ArrayList<int[]>();
        var x = n;
        var y = m;
        for (var d = traces.size() - 1; d > 0; d--) {
            var reach = traces.get(d);
            var k = x - y;
            var down = k == -d || (k != d && reach[d + k] < reach[d + k + 2]);
            var fromX = down ? reach[d + k + 2] : reach[d + k];
            var fromY = fromX - (down ? k + 1 : k - 1);
            var overX = down ? fromX : fromX + 1;
            steps.add(new int[] { overX, x, 1 });
            steps.add(new int[] { fromX, fromY, 0, overX, down ? fromY + 1 : fromY });
            x = fromX;
            y = fromY;
        }
        same(leftFrom, rightFrom, x);
        forward(steps.reversed(), leftFrom, rightFrom);
    }

    private void forward(List<int[]> steps, int leftFrom, int rightFrom) {
        var rightAt = 0;
        for (var step : steps) {
            if (step[2] == 0) {
                replaced(leftFrom + step[0], leftFrom + step[3], rightFrom + step[1], rightFrom + step[4]);
                rightAt = step[4];
            } else {
                same(leftFrom + step[0], rightFrom + rightAt, step[1] - step[0]);
            }
        }
    }

    private void same(int leftFrom, int rightFrom, int length) {
        if (length > 0) {
            add(new Edit(true, leftFrom, leftFrom + length, rightFrom, rightFrom + length));
        }
    }

    private void replaced(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        if (leftFrom < leftTo || rightFrom < rightTo) {
            add(new Edit(false, leftFrom, leftTo, rightFrom, rightTo));
        }
    }

    /// Neighbours of one kind are one edit.
    private void add(Edit edit) {
        if (!edits.isEmpty() && edits.getLast().same() == edit.same()) {
            var last = edits.removeLast();
            edits.add(new Edit(edit.same(), last.leftFrom(), edit.leftTo(), last.rightFrom(), edit.rightTo()));
        } else {
            edits.add(edit);
        }
    }
}
