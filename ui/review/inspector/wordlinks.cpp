// SPDX-License-Identifier: MIT
#include "ui/review/inspector/wordlinks.h"

#include "domain/foundlinks.h"
#include "ui/common/buttons.h"
#include "ui/common/plaintext.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr int MostLinks = 3;
constexpr qsizetype MostOfAHost = 28;

} // namespace

WordLinks::WordLinks(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("wordLinks"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    hide();
}

void WordLinks::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    while (QLayoutItem* row = m_rows->takeAt(0)) {
        delete row->widget();
        delete row;
    }
    const QList<QUrl> links = linksIn(text, MostLinks);
    for (const QUrl& url : links) {
        // As it is sent, in plain letters: one that only looks like another shows itself.
        const QString host = shownLine(url.host(QUrl::FullyEncoded), MostOfAHost);
        auto* open = newButton(tr("Open %1…").arg(host), ButtonRole::Link, QStringLiteral("link"), this);
        open->setObjectName(QStringLiteral("wordLinkButton"));
        open->setFocusPolicy(Qt::TabFocus);
        open->setToolTip(toolTipText(url.toString(QUrl::FullyEncoded)));
        m_rows->addWidget(open, 0, Qt::AlignLeading);
        connect(open, &QPushButton::clicked, this, [this, url] { Q_EMIT wanted(url); });
    }
    setVisible(!links.isEmpty());
}

} // namespace proofdesk
