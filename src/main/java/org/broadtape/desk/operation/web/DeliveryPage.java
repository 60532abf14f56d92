package org.broadtape.desk.operation.web;

import org.broadtape.delivery.Delivery;
import org.broadtape.delivery.State;
import org.broadtape.desk.web.Said;

/// @param runs whether whoever looks may decide
record DeliveryPage(Delivery delivery, boolean runs, Said said) {

    public String mark() {
        return DeliveriesPage.mark(delivery.state());
    }

    public boolean doubtful() {
        return delivery.state() == State.DOUBTFUL;
    }

    public boolean ready() {
        return delivery.state() == State.READY;
    }

    /// Whether it is not on its way.
    public boolean rests() {
        return delivery.state() != State.READY && delivery.state() != State.SENDING;
    }
}
