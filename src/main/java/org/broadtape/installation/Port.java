package org.broadtape.installation;

import java.io.IOException;
import java.net.InetAddress;
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

    /// Tries the port of this machine's own address, which is part of all its addresses.
    void refuseWhenTaken(String variable) {
        try {
            new ServerSocket(number, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw new Refused("Port " + number + " cannot be served on (" + taken.getMessage() + "). Choose another with " + variable + ".");
        }
    }
}
