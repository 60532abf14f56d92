package org.broadtape.instruments.chart;

import java.util.ArrayList;
import java.util.List;

/// From values to heights, and the round values that are written beside the chart. It never begins at zero unless the values do: a line of prices shows
/// changes, and says by its marks from where to where it goes.
///
/// @param low  the value at the bottom
/// @param high the value at the top
record Scale(double low, double high, boolean log) {

    private static final double[] STEPS = { 1, 2, 2.5, 5, 10 };
    private static final int MARKS = 5;
    private static final double ROOM = 0.04;

    /// With a little room above and below.
    static Scale of(double lowest, double highest, boolean log) {
        if (log && lowest > 0) {
            var room = Math.pow(Math.max(highest / lowest, 1.02), ROOM);
            return new Scale(lowest / room, highest * room, true);
        }
        var room = Math.max((highest - lowest) * ROOM, Math.max(Math.abs(highest) * 0.002, 1e-9));
        return new Scale(lowest - room, highest + room, false);
    }

    /// From 0 at the top to 1 at the bottom.
    double down(double value) {
        return log ? Math.log(high / value) / Math.log(high / low) : (high - value) / (high - low);
    }

    /// Round values inside, about five.
    List<Double> marks() {
        return log && high / low > 4 ? decades() : even();
    }

    private List<Double> even() {
        var raw = (high - low) / MARKS;
        var power = Math.pow(10, Math.floor(Math.log10(raw)));
        var step = power;
        for (var one : STEPS) {
            step = one * power;
            if (step >= raw) {
                break;
            }
        }
        var marks = new ArrayList<Double>();
        for (var at = Math.ceil(low / step); at * step <= high; at++) {
            marks.add(at * step);
        }
        return marks;
    }

    /// 1, 2, 5, 10, 20, ...
    private List<Double> decades() {
        var marks = new ArrayList<Double>();
        for (var power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (var one : new double[] { 1, 2, 5 }) {
                var mark = one * Math.pow(10, power);
                if (mark >= low && mark <= high) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }
}
