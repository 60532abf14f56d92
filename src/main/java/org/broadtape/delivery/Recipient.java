package org.broadtape.delivery;

/// Who is to be told, and over which channel.
///
/// @param name who it is, whatever the address: a partner's slug, a member's id
/// @param channel the name of a [Channel]
/// @param address where it goes: a URL, a folder, a mail address
public record Recipient(String name, String channel, String address) {
}
