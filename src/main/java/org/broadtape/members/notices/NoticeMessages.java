package org.broadtape.members.notices;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of mails about an account. Another language is a file `messages/notice_xx.properties`.
@MessageBundle("notice")
public interface NoticeMessages {

    @Message("A new sign-in to your account at {site}")
    String newBrowser(String site);

    @Message("On {when} somebody signed in to your account from a browser that you had not used before: {agent}")
    String newBrowserText(String when, String agent);

    @Message("If that was you, nothing needs to be done. If not, open your account, end all other sessions, and set a new password if you use one.")
    String lookAtSessions();

    @Message("Your password at {site} was changed")
    String passwordChanged(String site);

    @Message("On {when} your password was changed, and all other sessions were ended.")
    String passwordChangedText(String when);

    @Message("Your password at {site} was removed")
    String passwordRemoved(String site);

    @Message("On {when} your password was removed. You sign in by a link in a mail, or with a passkey.")
    String passwordRemovedText(String when);

    @Message("If that was not you, sign in with a link by mail and set another password.")
    String setAnother();

    @Message("The address of your account at {site} was changed")
    String addressChanged(String site);

    @Message("On {when} the address of your account was changed to {address}, after both addresses had agreed. This address is not used any more.")
    String addressChangedText(String when, String address);

    @Message("If you did not agree to that, answer this mail at once.")
    String writeToUs();

    @Message("Somebody guesses at your password at {site}")
    String wrongPasswords(String site);

    @Message("So many wrong passwords were typed for your address today that no more are looked at for a while. Nobody got in by that, and you will not be told again today.")
    String wrongPasswordsText();

    @Message("If that was you, sign in with a link by mail. If not, nothing needs to be done while your password is one that you use nowhere else; a passkey cannot be guessed at all.")
    String makeItStronger();

    @Message("Somebody guesses at the codes of your account at {site}")
    String wrongCodes(String site);

    @Message("On {when} so many wrong codes were typed as a second proof, after a right first one, that no more are looked at for a while.")
    String wrongCodesText(String when);

    @Message("If that was not you, somebody signs in with your password or reads your mail. Open your account, end all other sessions, and change what they know.")
    String firstProofIsKnown();

    @Message("Your account")
    String account();

    @Message("{site} tells you of every change to how you sign in. Nobody can turn that off.")
    String why(String site);
}
