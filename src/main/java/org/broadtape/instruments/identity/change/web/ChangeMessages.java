package org.broadtape.instruments.identity.change.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of histories of companies and instruments. Another language is a file `messages/changes_xx.properties`.
@MessageBundle("changes")
public interface ChangeMessages {

    @Message("History")
    String history();

    @Message("Renamed from {before} to {after}")
    String renamed(String before, String after);

    @Message("Listed as {after}, until then as {before}")
    String relisted(String before, String after);

    @Message("New number {after}, until then {before}")
    String renumbered(String before, String after);

    @Message("New number {after}")
    String numbered(String after);

    @Message("Listed as {before} no longer")
    String delisted(String before);

    @Message("Became part of {after}")
    String merged(String after);

    @Message("{before} became part of it")
    String joined(String before);

    @Message("{after} was split off")
    String split(String after);

    @Message("Split off {before}")
    String splitOff(String before);
}
