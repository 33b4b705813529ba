// SPDX-License-Identifier: MIT
#include "ui/review/ask/linkasking.h"

#include "ui/common/confirm.h"

#include <QDesktopServices>
#include <QUrl>

namespace proofdesk {

LinkAsking::LinkAsking(Confirm& confirm, QObject* parent)
    : QObject(parent)
    , m_confirm(confirm)
{
}

void LinkAsking::open(const QUrl& url)
{
    const Question question{
        .title = tr("Open this link in your browser?"),
        .words = tr("It is an address that a worker sent, and who runs it sees that you came: %1")
                     .arg(url.toString(QUrl::FullyEncoded)),
        .action = tr("Open the link"),
        .refusal = {},
        .dangerous = true};
    m_confirm.ask(question, this, [url](const Answer& answer) {
        if (answer.yes)
            QDesktopServices::openUrl(url);
    });
}

} // namespace proofdesk
