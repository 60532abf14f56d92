package org.broadtape.jobs.notices;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.broadtape.jobs.Subscriber;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// The one connection of this node that listens, opened again whenever it is lost.
public final class Ear {

    private static final System.Logger LOG = System.getLogger(Ear.class.getName());

    /// A connection that is silent so long is asked whether it still lives, and given as long to answer.
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Source source;
    private final List<Subscriber> subscribers;
    private final Thread thread = Thread.ofPlatform().daemon().name("broadtape-ear").unstarted(this::run);
    private volatile boolean stopped;
    private volatile boolean listening;
    private volatile @Nullable Connection line;

    /// Where connections come from.
    @FunctionalInterface
    public interface Source {
        Connection open() throws SQLException;
    }

    public Ear(Source source, List<Subscriber> subscribers) {
        this.source = source;
        this.subscribers = List.copyOf(subscribers);
    }

    public void start() {
        thread.start();
    }

    public boolean listening() {
        return listening;
    }

    public void stop() throws InterruptedException, SQLException {
        stopped = true;
        thread.interrupt();
        var open = line;
        if (open != null) {
            open.abort(Runnable::run);
        }
        thread.join(SILENCE.multipliedBy(2));
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                listenUntilLost();
            } catch (SQLException e) {
                if (!stopped) {
                    LOG.log(System.Logger.Level.WARNING, "Not listening to the database: {0}", e.getMessage());
                }
            }
            pause = listening ? FIRST_PAUSE : pause;
            if (listening) {
                listening = false;
                tell(Subscriber::lost);
            }
            pause = rest(pause);
        }
    }

    private void listenUntilLost() throws SQLException {
        var connection = source.open();
        line = connection;
        try {
            connection.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
            execute(connection, "listen " + Message.CHANNEL);
            listening = true;
            tell(Subscriber::listening);
            hear(connection);
        } finally {
            line = null;
            connection.abort(Runnable::run);
            connection.close();
        }
    }

    private void hear(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification @Nullable [] heard = postgres.getNotifications((int) SILENCE.toMillis());
            if (heard == null || heard.length == 0) {
                execute(connection, "select 1");
                continue;
            }
            for (var notification : heard) {
                pass(Message.read(notification.getParameter()));
            }
        }
    }

    private void pass(Message message) {
        tell(subscriber -> {
            if (subscriber.topic().equals(message.topic())) {
                subscriber.told(message.text());
            }
        });
    }

    private void tell(Consumer<Subscriber> what) {
        for (var subscriber : subscribers) {
            try {
                what.accept(subscriber);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The subscriber of " + subscriber.topic() + " failed", e);
            }
        }
    }

    private Duration rest(Duration pause) {
        try {
            if (!stopped) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
        }
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
