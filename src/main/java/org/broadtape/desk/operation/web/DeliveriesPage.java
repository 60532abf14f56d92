package org.broadtape.desk.operation.web;

import java.util.Arrays;
import java.util.List;

import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.Queue;
import org.broadtape.delivery.State;
import org.broadtape.desk.web.Said;

/// @param state which are listed, in a word; empty where somebody looked for a subject or recipient
/// @param find  what somebody looked for
/// @param most  how many are shown at most
/// @param runs  whether whoever looks may decide
record DeliveriesPage(List<Queue> queues, String state, String find, List<Delivery> deliveries, int most, boolean runs, Said said) {

    public List<String> states() {
        return Arrays.stream(State.values()).map(State::word).toList();
    }

    /// The class of a mark for each state.
    public static String mark(State state) {
        return switch (state) {
            case SENT -> "good";
            case READY, SENDING -> "wait";
            case DOUBTFUL, FAILED -> "wrong";
            case CANCELLED -> "gone";
        };
    }

    public String markOf(State state) {
        return mark(state);
    }
}
