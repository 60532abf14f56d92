package org.broadtape.instruments.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The names of tables that no publisher named. Another language is a file `messages/board_xx.properties`.
@MessageBundle("board")
public interface BoardMessages {

    @Message("Indices")
    String indices();

    @Message("Currencies")
    String currencies();

    @Message("Commodities")
    String commodities();

    @Message("Others")
    String others();
}
