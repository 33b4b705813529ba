// SPDX-License-Identifier: MIT
#pragma once

#include <QGroupBox>

class QHBoxLayout;
class QVBoxLayout;

namespace proofdesk {

class PlainLabel;

/// One part of the inspector: a quiet heading, its content, a line below. A group for screen readers.
class Section : public QGroupBox
{
    Q_OBJECT
public:
    explicit Section(const QString& heading, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// At the trailing end of the heading's line.
    void setRemark(const QString& words);
    void addRemarkWidget(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_heading;
    PlainLabel* m_remark;
    QHBoxLayout* m_headingRow;
    QVBoxLayout* m_content;
};

} // namespace proofdesk
