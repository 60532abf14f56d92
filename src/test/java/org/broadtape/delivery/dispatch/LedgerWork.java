package org.broadtape.delivery.dispatch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.broadtape.delivery.Message;
import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.Promise;
import org.broadtape.delivery.Recipient;
import org.broadtape.delivery.State;
import org.broadtape.delivery.Urgency;
import org.broadtape.installation.database.Address;
import org.broadtape.jobs.JobsDatabase;

/// The process that `./broadtape bench delivery` measures: promises, takes and settles over a channel that does nothing, and then the bare
/// updates to compare with. Prints what it did, a tab, and how many a second.
final class LedgerWork {

    private static final int DESTINATIONS = 50;
    private static final int BATCH = 1000;
    private static final int BARE = 256;

    private LedgerWork() {
    }

    public static void main(String... arguments) throws Exception {
        var office = PostOffice.at(JobsDatabase.jdbiAt(new Address(arguments[0], arguments[1], arguments[2])));
        var many = Integer.parseInt(arguments[3]);
        deliver(office, many / 4, 0);
        System.out.println("begin");
        var began = System.nanoTime();
        deliver(office, many, 1);
        say("promise, take and settle, each committed", many, began);
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            bare(connection, many);
        }
        System.exit(0);
    }

    private static void deliver(PostOffice office, int many, int version) throws InterruptedException {
        var carrier = new Carrier("nothing", 20, _ -> new Outcome.Delivered(""));
        var before = office.count(State.SENT);
        office.start(carrier);
        for (var from = 0; from < many; from += BATCH) {
            promise(office, from, Math.min(BATCH, many - from), version);
            office.wake();
        }
        while (office.count(State.SENT) - before < many) {
            LockSupport.parkNanos(200_000_000);
        }
        office.close();
    }

    private static void promise(PostOffice office, int from, int many, int version) {
        var recipients = new ArrayList<Recipient>();
        for (var number = from; number < from + many; number++) {
            recipients.add(new Recipient("reader-" + number, "nothing", "host-" + number % DESTINATIONS));
        }
        office.jdbi.useTransaction(_ -> office.promises.write(List.of(new Promise(new Message("bench", "edition/" + from, version, "", Urgency.BULK), recipients)),
                Recipient::address, Instant.now()));
    }

    /// Writes the same rows twice, as taking and settling do, by their ids.
    private static void bare(Connection connection, int many) throws Exception {
        connection.setAutoCommit(false);
        long first;
        try (var statement = connection.createStatement(); var lowest = statement.executeQuery("select max(id) - " + (many - 1) + " from delivery.delivery")) {
            lowest.next();
            first = lowest.getLong(1);
        }
        System.out.println("begin");
        var began = System.nanoTime();
        try (var update = connection.prepareStatement("update delivery.delivery set tries = tries + 1, changed_at = now() where id between ? and ? returning id, recipient, address")) {
            for (var round = 0; round < 2; round++) {
                for (var id = first; id < first + many; id += BARE) {
                    update.setLong(1, id);
                    update.setLong(2, Math.min(id + BARE, first + many) - 1);
                    update.executeQuery().close();
                    connection.commit();
                }
            }
        }
        say("bare `update ... returning` of the same rows, twice, " + BARE + " a commit", many, began);
    }

    private static void say(String what, int many, long began) {
        System.out.println(what + "\t" + many / ((System.nanoTime() - began) / 1e9));
    }
}
