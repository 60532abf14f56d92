package org.broadtape.installation;

import java.io.IOException;
import java.net.ServerSocket;

import org.broadtape.kernel.Refused;

/// A port that the site is served on.
record Port(int number) {

    static Port read(String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0 && number < 65_535) {
                return new Port(number);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused("BROADTAPE_PORT is '" + text + "' and must be a number from 1 to 65534");
    }

    void refuseWhenTaken() {
        try (var socket = new ServerSocket(number)) {
            assert socket.isBound();
        } catch (IOException taken) {
            throw new Refused("Port " + number + " cannot be served on (" + taken.getMessage() + "). Choose another with BROADTAPE_PORT.");
        }
    }
}
