// SPDX-License-Identifier: MIT
#include "ui/review/ask/wordspanel.h"

#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/singlepress.h"
#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace proofdesk {

namespace {

constexpr double FieldLines = 4.2;

} // namespace

WordsPanel::WordsPanel(const QString& action, ButtonRole role, const QString& icon, QWidget* parent)
    : FloatingPanel(parent)
    , m_heading(new PlainLabel(QString(), TextSize::Heading, std::nullopt, this))
    , m_field(new QPlainTextEdit(this))
    , m_action(newMainButton(action, role, icon, this))
    , m_cancel(newMainButton(tr("Cancel"), ButtonRole::Normal, {}, this))
    , m_parts(new QVBoxLayout)
{
    const Metrics metrics(this);
    m_heading->setElided(); // it names a worker
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(metrics.lines(FieldLines));
    m_field->installEventFilter(this);
    m_action->setDefault(true);
    SinglePress::on(m_action);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics.space(8));
    foot->addStretch();
    foot->addWidget(m_cancel);
    foot->addWidget(m_action);

    auto* layout = new QVBoxLayout(this);
    const int margin = metrics.space(16);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(metrics.space(8));
    m_parts->setSpacing(metrics.space(8));
    layout->addWidget(m_heading);
    layout->addLayout(m_parts);
    layout->addWidget(m_field);
    layout->addLayout(foot);

    connect(m_action, &QPushButton::clicked, this, [this] { commit(); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void WordsPanel::addPart(QWidget* part)
{
    m_parts->addWidget(part);
}

bool WordsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !(key->modifiers() & Qt::ShiftModifier)) {
            if (!key->isAutoRepeat())
                commit();
            return true;
        }
    }
    return FloatingPanel::eventFilter(watched, event);
}

} // namespace proofdesk
