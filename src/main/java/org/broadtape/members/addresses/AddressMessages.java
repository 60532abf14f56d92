package org.broadtape.members.addresses;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words about changes of address, on pages and in mails. Another language is a file `messages/address_xx.properties`.
@MessageBundle("address")
public interface AddressMessages {

    @Message("Mail address")
    String title();

    @Message("Your account has the address {address}.")
    String present(String address);

    @Message("We ask both addresses. The change is made when each has agreed, within a day; then all your sessions end.")
    String how();

    @Message("New address")
    String fresh();

    @Message("Ask both addresses")
    String ask();

    @Message("It is a while since you signed in.")
    String notFresh();

    @Message("Sign in once more")
    String signIn();

    @Message("If both can be reached, a mail is on its way to {old} and to {fresh}. Open the link in each.")
    String waiting(String old, String fresh);

    @Message("Back to your account")
    String back();

    @Message("Agree to another address")
    String agreeTitle();

    @Message("The account with the address {old} is to have the address {fresh}.")
    String agreeWords(String old, String fresh);

    @Message("Agree")
    String agree();

    @Message("Agreed. The account changes when {other} has agreed too.")
    String agreed(String other);

    @Message("Your account has its new address: {address}. Sign in with it.")
    String changed(String address);

    @Message("This link has ended: it was used, a day has passed, another change was asked for, or the address cannot be taken. Ask again on your account's page.")
    String ended();

    @Message("Change of your address at {site}")
    String subject(String site);

    @Message("Your account at {site} is to have another address: {fresh}.")
    String oldText(String site, String fresh);

    @Message("The account at {site} that has the address {old} is to have this one.")
    String newText(String site, String old);

    @Message("That happens only when both addresses agree, within a day.")
    String both();

    @Message("Look and agree")
    String look();

    @Message("If you did not ask for this, do not agree. Somebody is using your account: sign in, end all other sessions, and set a new password if you use one.")
    String notYouOld();

    @Message("If you did not ask for this, do nothing.")
    String notYouNew();
}
