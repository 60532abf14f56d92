package org.broadtape.comments.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.broadtape.comments.CommentId;
import org.broadtape.comments.State;
import org.broadtape.comments.moderation.Decision.What;
import org.broadtape.members.MemberId;

/// A decision as the database has it, for every store that reads some.
public final class DecisionRow {

    public static final String COLUMNS = "id, comment_id, at, member_id, name, what, was, became, reason, undone";

    private DecisionRow() {
    }

    public static Decision read(ResultSet row) throws SQLException {
        return new Decision(row.getLong("id"), new CommentId(row.getLong("comment_id")), row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("member_id", Long.class)).map(MemberId::new), row.getString("name"), What.valueOf(row.getString("what")), state(row.getString("was")),
                state(row.getString("became")), row.getString("reason"), row.getBoolean("undone"));
    }

    private static Optional<State> state(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(State.valueOf(name));
    }
}
