package org.broadtape.delivery.dispatch;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.broadtape.delivery.Channel;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Parcel;

/// A channel that writes down where it went, and answers as it was told to.
class Carrier implements Channel {

    final List<String> carried = Collections.synchronizedList(new ArrayList<>());
    private final String name;
    private final int concurrency;
    private final Function<Parcel, Outcome> answer;

    Carrier(String name, int concurrency, Function<Parcel, Outcome> answer) {
        this.name = name;
        this.concurrency = concurrency;
        this.answer = answer;
    }

    Carrier(Function<Parcel, Outcome> answer) {
        this("carrier", 20, answer);
    }

    static Carrier good() {
        return new Carrier(_ -> new Outcome.Delivered("thank you"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String destination(String address) {
        return address;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public Outcome send(Parcel parcel) {
        carried.add(parcel.subject() + " to " + parcel.address());
        return answer.apply(parcel);
    }
}
