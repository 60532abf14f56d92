package org.broadtape.installation;

import java.io.IOException;
import java.net.ServerSocket;

import org.broadtape.kernel.Refused;

/// A port to serve on.
record Port(int number) {

    private static final int LAST = 65_534;

    /// Reads what an environment variable says.
    static Port read(String variable, String text) {
        try {
            var number = Integer.parseInt(text);
            if (number > 0 && number <= LAST) {
                return new Port(number);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new Refused(variable + " is '" + text + "' and must be a number from 1 to " + LAST);
    }

    void refuseWhenTaken() {
        try {
            new ServerSocket(number).close();
        } catch (IOException taken) {
            throw new Refused("Port " + number + " cannot be served on (" + taken.getMessage() + "). Choose another with BROADTAPE_PORT.");
        }
    }
}
