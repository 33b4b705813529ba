// SPDX-License-Identifier: MIT
#include "ui/common/progressstrip.h"

#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/singlepress.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace proofdesk {

namespace {

constexpr int Steps = 1'000; ///< a qint64 count doesn't fit a QProgressBar

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_work(new PlainLabel(this))
    , m_count(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
    , m_remark(new PlainLabel({}, TextSize::Normal, Colour::Muted, this))
    , m_bar(new QProgressBar(this))
    , m_pause(newButton(tr("Pause"), ButtonRole::Normal, u"pause"_s, this))
    , m_cancel(newButton(tr("Cancel"), ButtonRole::Normal, {}, this))
{
    const Metrics metrics(this);
    m_work->setStrong();
    m_bar->setTextVisible(false);
    m_bar->setRange(0, Steps);
    m_bar->setFixedHeight(metrics.space(4));
    m_bar->setMinimumWidth(metrics.lines(6));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(metrics.space(12));
    row->addWidget(m_work);
    row->addWidget(m_bar, 1);
    row->addWidget(m_count);
    row->addWidget(m_remark);
    row->addWidget(m_pause);
    row->addWidget(m_cancel);
    m_pause->hide();
    SinglePress::on(m_pause); // the second press would let go what the first one stopped
    connect(m_cancel, &QPushButton::clicked, this, &ProgressStrip::cancelRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
}

void ProgressStrip::setWork(const QString& words)
{
    m_work->setText(words);
    setAccessibleName(words);
    m_bar->setAccessibleName(words);
}

void ProgressStrip::setProgress(qint64 done, qint64 total)
{
    const QLocale locale;
    if (total > 0) {
        m_bar->setRange(0, Steps);
        m_bar->setValue(int(qBound(0.0, double(done) / double(total), 1.0) * Steps));
        m_count->setText(tr("%1 of %2", "progress").arg(locale.toString(done), locale.toString(total)));
    } else {
        m_bar->setRange(0, 0);
        m_count->setText(done > 0 ? locale.toString(done) : QString());
    }
    setAccessibleDescription(m_count->text());
}

void ProgressStrip::setRemark(const QString& words)
{
    m_remark->setText(words);
}

void ProgressStrip::setPausable(bool pausable)
{
    m_pause->setVisible(pausable);
}

void ProgressStrip::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void ProgressStrip::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    setButtonIcon(m_pause, paused ? u"play"_s : u"pause"_s);
}

} // namespace proofdesk
