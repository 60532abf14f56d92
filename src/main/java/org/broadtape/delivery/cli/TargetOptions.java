package org.broadtape.delivery.cli;

import org.broadtape.delivery.Target;
import org.broadtape.kernel.Refused;
import picocli.CommandLine.Option;

/// Which deliveries a command is about.
public class TargetOptions {

    @Option(names = "--message", defaultValue = "0", paramLabel = "NUMBER", description = "all of one message")
    long message;

    @Option(names = "--subject", defaultValue = "", paramLabel = "SUBJECT", description = "all about a subject, such as article/17 (to cancel only)")
    String subject = "";

    @Option(names = "--channel", defaultValue = "", paramLabel = "NAME", description = "a channel; with --destination one queue of it")
    String channel = "";

    @Option(names = "--destination", defaultValue = "", paramLabel = "NAME", description = "a queue of the channel: a host, a folder")
    String destination = "";

    Target chosen() {
        var chosen = (message > 0 ? 1 : 0) + (subject.isEmpty() ? 0 : 1) + (channel.isEmpty() ? 0 : 1);
        if (chosen != 1) {
            throw new Refused("say which: --message, --subject, --channel, or --channel with --destination");
        }
        if (message > 0) {
            return new Target.OfMessage(message);
        }
        if (!subject.isEmpty()) {
            return new Target.OfSubject(subject);
        }
        return destination.isEmpty() ? new Target.OnChannel(channel) : new Target.Destination(channel, destination);
    }

    @Override
    public String toString() {
        return switch (chosen()) {
            case Target.OfMessage(var id) -> "message " + id;
            case Target.OfSubject(var about) -> about;
            case Target.OnChannel(var name) -> name;
            case Target.Destination(var name, var queue) -> name + " to " + queue;
        };
    }
}
